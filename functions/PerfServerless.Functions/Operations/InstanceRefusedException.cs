namespace PerfServerless.Functions.Operations;

/// <summary>The instance is in a state in which a command means nothing. The message says which, and what can be done.</summary>
public sealed class InstanceRefusedException(string sentence) : Exception(sentence);
