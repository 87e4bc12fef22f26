package rabita.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Commands to one page of a browser, and its events, as JSON over a WebSocket. */
final class DevTools implements WebSocket.Listener, AutoCloseable {
  private static final int SECONDS = 30;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final StringBuilder received = new StringBuilder();
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final List<JsonNode> events = new ArrayList<>();
  private final AtomicInteger last = new AtomicInteger();
  private final WebSocket socket;

  DevTools(URI address) {
    socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, this).join();
  }

  /** Sends a command and waits for its result. */
  JsonNode send(String method, Map<String, ?> parameters) {
    int id = last.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    try {
      Map<String, ?> command = Map.of("id", id, "method", method, "params", parameters);
      socket.sendText(JSON.writeValueAsString(command), true).join();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }

    JsonNode message = answer.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    if (message.has("error")) {
      throw new AssertionError(method + ": " + message.get("error"));
    }

    return message.get("result");
  }

  /** The parameters of all events of a kind. */
  synchronized List<JsonNode> events(String method) {
    return events.stream()
        .filter(event -> event.get("method").asText().equals(method))
        .map(event -> event.get("params"))
        .toList();
  }

  synchronized void forget() {
    events.clear();
  }

  /** Waits for the first event of a kind. */
  synchronized void await(String method) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    try {
      while (events(method).isEmpty() && System.nanoTime() < end) {
        wait(1000);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }

    if (events(method).isEmpty()) {
      throw new AssertionError("No " + method);
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean whole) {
    received.append(text);
    if (whole) {
      receive(received.toString());
      received.setLength(0);
    }

    from.request(1);
    return null;
  }

  @Override
  public void close() {
    socket.abort();
  }

  private synchronized void receive(String text) {
    try {
      JsonNode message = JSON.readTree(text);
      if (message.has("id")) {
        answers.remove(message.get("id").asInt()).complete(message);
      } else {
        events.add(message);
        notifyAll();
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
