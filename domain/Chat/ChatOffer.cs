using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Chat;

/// <summary>Something that can be said next and is no fixed command, as a button that says it.</summary>
/// <param name="Label">What stands on the button.</param>
/// <param name="Words">What it says; understood whatever the reader's language.</param>
public sealed record ChatOffer(Saying Label, string Words);
