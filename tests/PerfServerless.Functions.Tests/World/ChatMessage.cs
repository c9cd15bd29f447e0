using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;

namespace PerfServerless.Functions.Tests.World;

/// <summary>A message as its reader sees it.</summary>
internal sealed class ChatMessage(string id, PersonId to, ChatCard first, DateTimeOffset at)
{
    public string Id => id;

    public PersonId To => to;

    public DateTimeOffset At => at;

    /// <summary>The card it came with.</summary>
    public ChatCard First { get; } = first;

    /// <summary>The card it shows now.</summary>
    public ChatCard Card { get; set; } = first;

    /// <summary>What is owed can be answered on this message.</summary>
    public bool IsAnswerable => Card is ChatCard.Form or ChatCard.Receipt { StillOwed.Count: > 0 };

    /// <summary>It still offers something that a click would do.</summary>
    public bool HasButtons => IsAnswerable || Card is ChatCard.Receipt { MayCorrect: true };

    /// <summary>The inputs that it shows.</summary>
    public IReadOnlyList<FormField> Fields => Card switch
    {
        ChatCard.Form form => [.. form.Sections.SelectMany(s => s.Fields)],
        ChatCard.Receipt receipt => [.. receipt.StillOwed.SelectMany(s => s.Fields)],
        _ => [],
    };
}
