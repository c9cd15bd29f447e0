namespace PerfServerless.TestKit.Orchestrations;

public sealed class FakeOrchestrationException(string message) : Exception(message);
