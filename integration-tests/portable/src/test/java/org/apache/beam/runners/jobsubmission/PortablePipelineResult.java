package org.apache.beam.runners.jobsubmission;

import org.apache.beam.model.jobmanagement.v1.JobApi;
import org.apache.beam.sdk.PipelineResult;

/** Beam's interface of this name, whose artifact, the job service, is not published for 2.70.0. */
public interface PortablePipelineResult extends PipelineResult {

  JobApi.MetricResults portableMetrics() throws UnsupportedOperationException;
}
