package io.languageanalyze.examples;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What {@code --help} prints. */
final class Usage {

  static final String TEXT =
      """
      usage: examples/analyze [option]...

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
                                  "language" answers for documents that name no language
        --parameter WORD.NAME=VALUE
                                  a parameter of a task, as the service calls it; several are several
                                  options: sentiment.opinionMining=false pii.piiCategories=Email,Person
                                  a value that begins with [ { or " is JSON
        --output FOLDER           default: analysis-output
        --endpoint URL            of your resource, https://NAME.cognitiveservices.azure.com
                                  default: an emulator inside the program; nothing leaves the machine.
                                  It takes any PROJECT and DEPLOYMENT for one with a few sample labels
        --key-file FILE           holds the key of the resource
        --key-env NAME            names the environment variable that holds it
        --api-version VERSION     default: the newest that is generally available
        --language CODE|auto      of input that names none
        --long-documents WORD     of input that is longer than the service takes:
                                  dead-letter            it is not analyzed (default)
                                  split                  in parts, whose answers are joined
                                  split-keeping-partial  the same; where parts failed, the dead letter
                                                         keeps the answers of the others: it holds text
        --max-chunk-size N        of the parts, in text elements, from 10 to 125000, from 1000 for tasks
                                  that find names or phrases; anything longer is
                                  divided. Only with split or split-keeping-partial
                                  default: as many as the service takes
        --runner NAME             %s;
                                  default: DirectRunner. Flink and Spark run inside the program, too
        --help

      All other options are Beam's, such as --targetParallelism=4.
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
