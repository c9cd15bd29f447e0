using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Chat;

/// <summary>One choice on the form for stating a status.</summary>
/// <param name="Words">As it is shown.</param>
/// <param name="Value">As it is sent.</param>
public sealed record StatementChoice(Saying Words, string Value);
