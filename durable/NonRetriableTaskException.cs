namespace PerfServerless.Durable;

/// <summary>Thrown by an activity or orchestrator whose failure no retry can mend; retry policies stop at it.</summary>
public class NonRetriableTaskException(string message, Exception? innerException = null) : Exception(message, innerException);
