import * as beam from "apache-beam";
import { createRunner } from "apache-beam/runners/runner";
import { rawExternalTransform } from "apache-beam/transforms/external";
import { withRowCoder } from "apache-beam/transforms/internal";
