namespace PerfServerless.Host.Commands;

/// <summary>The host did not do what an operator asked. The message says why.</summary>
internal sealed class OpsApiException(string message) : Exception(message);
