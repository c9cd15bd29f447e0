namespace PerfServerless.SimulatedTeams.CommandLine;

/// <summary>The tool was called in a way it cannot follow; the message is for whoever called it.</summary>
public sealed class UsageException(string message) : Exception(message);
