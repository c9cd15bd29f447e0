using PerfServerless.Domain.Words;

namespace PerfServerless.Bot.Gates;

/// <summary>Why a request does not come in.</summary>
/// <param name="Status">An HTTP status.</param>
/// <param name="Title">What is wrong, in a few words.</param>
/// <param name="Detail">A sentence that says how to mend it.</param>
public sealed record GateRefusal(int Status, Saying Title, Saying Detail);
