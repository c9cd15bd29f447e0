namespace PerfServerless.Domain.Reviews.Messages;

/// <summary>The channel by which a person is written to.</summary>
/// <param name="Channel">Its name; null where there is none to try.</param>
/// <param name="Why">Why he cannot be reached; null where he can.</param>
public sealed record ChosenChannel(string? Channel, Unreachable? Why);
