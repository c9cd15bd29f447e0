using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Chat;

/// <summary>One action item in a list.</summary>
/// <param name="Words">What is to be done, until when, and whose it is where it is not the reader's.</param>
/// <param name="IsOwn">He owes it; otherwise he asked for it.</param>
public sealed record ActionLine(DecisionKey Key, Saying Words, bool IsOwn, bool IsOverdue);
