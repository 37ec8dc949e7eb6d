package io.languageanalyze.emulator;

import java.time.Duration;
import java.util.Random;

/**
 * How long jobs take from submit to end. Job number <i>n</i> takes the same time in every run with
 * the same seed.
 */
public sealed interface JobTime {

  /** How long the job with this number, counted from 0, takes. */
  Duration of(long job);

  /** Every job takes {@code time}; zero means that it has ended when it is first polled. */
  static JobTime fixed(Duration time) {
    return new Fixed(time);
  }

  /** Between {@code min} and {@code max}, each time as likely as another. */
  static JobTime uniform(Duration min, Duration max, long seed) {
    return new Uniform(min, max, seed);
  }

  /**
   * Log-normal, as waiting times of busy services tend to be.
   *
   * @param median half of the jobs take less
   * @param sigma standard deviation of the logarithm; 0.5 puts one job in forty above 2.7 medians
   */
  static JobTime logNormal(Duration median, double sigma, long seed) {
    return new LogNormal(median, sigma, seed);
  }

  /**
   * The same for all.
   *
   * @param time the time each job takes
   */
  record Fixed(Duration time) implements JobTime {
    /** Refuses a negative time. */
    public Fixed {
      if (time.isNegative()) {
        throw new IllegalArgumentException("job time " + time + " is negative");
      }
    }

    @Override
    public Duration of(long job) {
      return time;
    }
  }

  /**
   * Evenly spread.
   *
   * @param min the shortest time
   * @param max the longest time
   * @param seed fixes the sequence
   */
  record Uniform(Duration min, Duration max, long seed) implements JobTime {
    /** Refuses an empty range. */
    public Uniform {
      if (min.isNegative() || max.compareTo(min) < 0) {
        throw new IllegalArgumentException("job time from " + min + " to " + max + " is no range");
      }
    }

    @Override
    public Duration of(long job) {
      double part = new Random(Seeds.mix(seed, job)).nextDouble();
      return min.plusNanos(Math.round(part * max.minus(min).toNanos()));
    }
  }

  /**
   * Log-normally spread.
   *
   * @param median the median
   * @param sigma standard deviation of the logarithm
   * @param seed fixes the sequence
   */
  record LogNormal(Duration median, double sigma, long seed) implements JobTime {
    /** Refuses a negative median or spread. */
    public LogNormal {
      if (median.isNegative() || sigma < 0) {
        throw new IllegalArgumentException("median and sigma must not be negative");
      }
    }

    @Override
    public Duration of(long job) {
      double gauss = new Random(Seeds.mix(seed, job)).nextGaussian();
      return Duration.ofNanos(Math.round(median.toNanos() * Math.exp(sigma * gauss)));
    }
  }
}
