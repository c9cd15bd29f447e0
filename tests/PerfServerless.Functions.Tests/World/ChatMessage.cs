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

    /// <summary>The request that can be answered on this message; null where none can.</summary>
    public RequestKey? Answers => Card switch
    {
        ChatCard.Form form => form.Request,
        ChatCard.Receipt { StillOwed.Count: > 0 } receipt => receipt.Request,
        _ => null,
    };

    /// <summary>It still offers something that a click would do.</summary>
    public bool HasButtons => Answers is not null || Card is ChatCard.Receipt { MayCorrect: true };
}
