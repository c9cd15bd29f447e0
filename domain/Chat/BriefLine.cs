using PerfServerless.Domain.Rules;

namespace PerfServerless.Domain.Chat;

/// <summary>One agenda item on the brief's card, with the sentence of the rule that put it there.</summary>
public sealed record BriefLine(string Name, string? Value, Status Status, string Reason);
