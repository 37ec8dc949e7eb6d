/**
 * The simulation: one shard and its real client against a service, a network and a runner that are
 * full of faults, all drawn from a seed. Begin with {@link
 * io.languageanalyze.simulation.Simulation}; {@link io.languageanalyze.simulation.SimulationOracle}
 * has what must hold. A seed that found a bug is kept in {@code regression}.
 */
package io.languageanalyze.simulation;
