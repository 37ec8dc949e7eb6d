package io.languageanalyze.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Each route takes its own tasks; the compiler refuses those of the other. */
class RouteTypesTest {

  @Test
  void tasksOfTheRoute_compile() {
    assertEquals(List.of(), errors("analyzeText().withTasks(TextTasks.sentiment())"));
    assertEquals(
        List.of(),
        errors("analyzeConversations().withTasks(ConversationTasks.pii(), SUMMARY, SENTIMENT)"));
  }

  @Test
  void tasksOfTheOtherRoute_doNotCompile() {
    for (String wrong :
        List.of(
            "analyzeConversations().withTasks(TextTasks.sentiment())",
            "analyzeConversations().withTasks(TextTasks.ofKind(\"X\"))",
            "analyzeConversations().withTasks(ConversationTasks.pii(), TextTasks.pii())",
            "analyzeText().withTasks(ConversationTasks.pii())",
            "analyzeText().withTasks(java.util.List.of(SUMMARY))")) {
      List<String> errors = errors(wrong);
      assertEquals(1, errors.size(), wrong + errors);
      assertTrue(errors.get(0).contains("withTasks"), errors.get(0));
    }
  }

  private static List<String> errors(String call) {
    String source =
        """
        import io.languageanalyze.LanguageAnalyzeIO;
        import io.languageanalyze.model.*;
        import io.languageanalyze.model.task.*;
        class User {
          static final Task<Conversation, ?> SUMMARY = ConversationTasks.summarization("issue");
          static final Task<Conversation, RawResult> SENTIMENT =
              ConversationTasks.ofKind("ConversationalSentimentTask");
          Object it = LanguageAnalyzeIO.%s;
        }
        """
            .formatted(call);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    List<String> options =
        List.of(
            "-proc:none",
            "-XDshould-stop.ifNoError=FLOW",
            "-cp",
            System.getProperty("java.class.path"));
    compiler.getTask(null, null, found, options, null, List.of(new Source(source))).call();
    return found.getDiagnostics().stream()
        .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
        .map(each -> each.getMessage(Locale.ROOT))
        .toList();
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(URI.create("string:///User.java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
