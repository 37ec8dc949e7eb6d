// Sentiment and personal data of two reviews, as the service's JSON.
//
//   npm start -- ENDPOINT KEY_FILE EXPANSION_SERVICE JOB_SERVICE
import * as beam from "apache-beam";
import { Environment, Pipeline } from "apache-beam/proto/beam_runner_api";
import { PortableRunner } from "apache-beam/runners/portable_runner/runner";
import { rawExternalTransform } from "apache-beam/transforms/external";
import { withRowCoder } from "apache-beam/transforms/internal";
import { Reader } from "protobufjs";

interface Row {
  id: string;
  text: string;
}
type Outputs = { [name: string]: beam.PCollection<object> };

const URN = "beam:transform:io.languageanalyze:analyze_text:json:v1";
const [endpoint, keyFile, expansionService, jobService] = process.argv.slice(2);

// The expansion service names two environments, a container and itself. This SDK knows only one, so
// it gets the service itself, which has all files that its worker needs.
class LoopbackRunner extends PortableRunner {
  async runPipeline(pipeline: Pipeline, options?: object) {
    const environments = pipeline.components!.environments;
    for (const [name, environment] of Object.entries(environments)) {
      if (environment.urn === "beam:env:anyof:v1") {
        const reader = Reader.create(environment.payload);
        while (reader.pos < reader.len) {
          reader.uint32();
          const alternative = Environment.fromBinary(reader.bytes());
          if (alternative.urn === "beam:env:external:v1") {
            environments[name] = { ...alternative, dependencies: [] };
          }
        }
      }
    }
    return super.runPipeline(pipeline, options);
  }
}

async function analyze(root: beam.Root) {
  const configuration = {
    endpoint,
    api_key_file: keyFile,
    id_field: "id",
    tasks: [{ kind: "sentiment" }, { kind: "pii" }],
    format: "json",
    error_handling: { output: "errors" },
  };
  const outputs: Outputs = await root
    .apply(
      beam.create<Row>([
        { id: "1", text: "The room was clean. Call 555-0142." },
        { id: "2", text: " " },
      ]),
    )
    .apply(withRowCoder({ id: "", text: "" }))
    .applyAsync(
      rawExternalTransform<beam.PCollection<Row>, any>(
        URN,
        { configuration: JSON.stringify(configuration) },
        expansionService,
      ),
    );
  for (const name of ["sentiment", "pii", "errors"]) {
    outputs[name].map(
      beam.withName("print " + name, (row: object) => {
        console.log(JSON.stringify(row));
        return row;
      }),
    );
  }
}

new LoopbackRunner({ jobEndpoint: jobService, environmentType: "LOOPBACK" }).run(analyze).then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
