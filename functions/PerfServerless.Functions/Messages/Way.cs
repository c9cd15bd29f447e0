using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Messages;

namespace PerfServerless.Functions.Messages;

/// <summary>The channel by which a person can be written to.</summary>
/// <param name="Channel">The channel; where there is none, or he refused it, the one that is tried all the same.</param>
/// <param name="Why">Why he cannot be reached; null where he can.</param>
public sealed record Way(IChannel? Channel, Unreachable? Why);
