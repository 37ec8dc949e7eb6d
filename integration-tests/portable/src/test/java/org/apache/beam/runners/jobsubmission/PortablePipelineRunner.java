package org.apache.beam.runners.jobsubmission;

import org.apache.beam.model.pipeline.v1.RunnerApi;
import org.apache.beam.runners.fnexecution.provisioning.JobInfo;

/** Beam's interface of this name, whose artifact, the job service, is not published for 2.70.0. */
public interface PortablePipelineRunner {

  PortablePipelineResult run(RunnerApi.Pipeline pipeline, JobInfo job) throws Exception;
}
