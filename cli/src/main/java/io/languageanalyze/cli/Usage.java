package io.languageanalyze.cli;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What {@code --help} prints. */
final class Usage {

  static final String TEXT =
      """
      usage: cli/analyze [option]...

        --input FILE|FOLDER|GLOB  documents to analyze, in UTF-8; may be given several times
                                  .jsonl  a line: {"id": …, "text": …, "language": …}
                                  .csv    a header with the columns id, text and, if wanted, language
                                  .txt    a file is a document
                                  default: the documents that come with the program
        --conversations FILE      conversations to analyze instead, in UTF-8; may be given several times
                                  a line: {"id": …, "language": …, "conversationItems": [
                                    {"participantId": …, "role": …, "text": …}, …]}
                                  the word "sample": those that come with the program
        --tasks WORD[,WORD]...    all, or words out of
                                  %s
                                  default: %s
                                  with --conversations: all, or words out of
                                  %s
                                  default: all
                                  "all" leaves out what needs a PROJECT and a DEPLOYMENT;
                                  "language" is for documents that name no language
        --parameter WORD.NAME=VALUE
                                  a parameter of a task, as the service calls it; several are several
                                  options: sentiment.opinionMining=false pii.piiCategories=Email,Person
                                  a value that begins with [ { or " is JSON
        --output FOLDER           default: analysis-output
        --endpoint URL            of your resource, https://NAME.cognitiveservices.azure.com
                                  default: an emulator inside the program; nothing leaves the machine.
                                  It takes any PROJECT and DEPLOYMENT for one with a few sample labels
        --insecure-http-endpoint URL
                                  in its place: plain http to any host, such as a Language container
                                  in a cluster. Texts and key are sent unencrypted
        --key-file FILE           holds the key of the resource
        --key-env NAME            names the environment variable that holds it
        --token-file FILE         holds a token of Microsoft Entra ID in place of a key, for the scope
                                  https://cognitiveservices.azure.com/.default. The file is read again
                                  every five minutes: a token lasts for about an hour
        --token-env NAME          names the environment variable that holds it; for runs shorter than that
        --api-version VERSION     default: 2025-11-01, for conversations 2024-11-01
        --language CODE|auto      of input that names none
        --long-documents WORD     of input that is longer than the service takes:
                                  dead-letter            it is not analyzed (default)
                                  split                  in chunks, whose results are merged
                                  split-keeping-partial  the same; where chunks failed, the dead letter
                                                         keeps the results of the others: it holds text
        --max-chunk-size N        of the chunks, in text elements, from 10 to 125000, from 1000 for tasks
                                  that find names or phrases; anything longer is split.
                                  Only with split or split-keeping-partial
                                  default: as many as the service takes
        --job-timeout TIME        such as 90s, 30m or 2h: a job that takes longer is given up, and its
                                  input gets dead letters; at most 24h
                                  default: 1h
        --runner NAME             %s;
                                  default: DirectRunner. Flink and Spark run inside the program, too
        --help

      All other options are Beam's, such as --targetParallelism=4. JAVA_TOOL_OPTIONS=-Xmx4g gives the
      program a heap of 4 GB; all input stays in memory until the run is over.

      exit codes:
        0  each task of each document has a result or a dead letter
        1  the service refused the credentials
        2  the command cannot start as it was given; one line says why
        3  anything else went wrong; one line says what, and where the details are
        4  each document got dead letters only; one line says for which reason most of them
      """
          .formatted(
              lines(TextWord.values()),
              DocumentAnalysis.DEFAULT,
              lines(ConversationWord.values()),
              Engine.runners());

  private Usage() {}

  private static String lines(TaskWord<?>... words) {
    return Arrays.stream(words)
        .map(TaskWord::pattern)
        .collect(Collectors.joining("\n" + " ".repeat(28)));
  }
}
