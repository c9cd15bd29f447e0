using PerfServerless.Domain.Chat.Desks;

namespace PerfServerless.Domain.Chat.Forms;

/// <summary>A value read from a form, to be recorded.</summary>
/// <param name="Item">What it answers.</param>
/// <param name="Corrects">The id of the actual it corrects; null for a first value.</param>
public sealed record GivenValue(DeskItem Item, decimal Value, string? Note, string? Corrects = null);
