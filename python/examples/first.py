"""Analyzes three texts: prints two sentiments, two redacted texts, and why the blank text has no result."""

import apache_beam as beam

from languageanalyze import AnalyzeText, text

with beam.Pipeline() as pipeline:
    results = (
        pipeline
        | beam.Create(["The rooms were beautiful. The breakfast was terrible.", "Write to lea@example.com.", ""])
        | AnalyzeText(
            endpoint="http://localhost:8080",
            api_key_env="LANGUAGE_KEY",
            tasks=[text.sentiment(), text.pii()],
        )
    )
    results["sentiment"] | "sentiment" >> beam.Map(lambda row: print(row.sentiment, row.document.id))
    results["pii"] | "pii" >> beam.Map(lambda row: print(row.redacted_text))
    results.dead_letters | "dead letters" >> beam.Map(lambda row: print(row.reason, row.message))
