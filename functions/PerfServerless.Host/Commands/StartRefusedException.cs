namespace PerfServerless.Host.Commands;

/// <summary>The host will not start like this. The message says why and how to mend it.</summary>
public sealed class StartRefusedException(string message) : Exception(message);
