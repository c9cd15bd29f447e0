using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Words;

namespace PerfServerless.Host.Simulation.Chat;

/// <summary>A message as its receiver sees it, with all that was shown in its place.</summary>
/// <param name="byHimself">It came while its receiver was doing something: an answer, which may come at any time.</param>
internal sealed class SimulatedMessage(string id, PersonId to, ChatCard first, DateTimeOffset at, bool byHimself)
{
    // Ids of words never change.
    private static readonly string[] Uncounted = ["form.nudged", "form.nudged-by-manager", "form.own-wish"];

    private readonly List<(DateTimeOffset At, ChatCard Card)> shown = [(at, first)];

    public string Id => id;

    public PersonId To => to;

    public DateTimeOffset At => at;

    /// <summary>The card it came with.</summary>
    public ChatCard First => first;

    /// <summary>The card it shows now.</summary>
    public ChatCard Card => shown[^1].Card;

    /// <summary>What it showed, oldest first.</summary>
    public IReadOnlyList<(DateTimeOffset At, ChatCard Card)> Shown => shown;

    /// <summary>The bot sent it by itself: not in answer to what its receiver did.</summary>
    public bool IsBySelf => !byHimself;

    /// <summary>The bot decided by itself that it should come: neither did its receiver wish for it, nor does somebody else send it in his name.</summary>
    public bool IsCounted => IsBySelf && !(first is ChatCard.Form form && Uncounted.Any(w => Says(form.Intro, w)));

    /// <summary>It could not be rewritten, because its receiver had blocked the bot: it shows what it shows.</summary>
    public bool IsOutOfReach { get; private set; }

    /// <summary>What is owed can be answered on it.</summary>
    public bool IsAnswerable => Card is ChatCard.Form or ChatCard.Receipt { StillOwed.Count: > 0 };

    /// <summary>The inputs that it shows.</summary>
    public IReadOnlyList<FormField> Fields => Card switch
    {
        ChatCard.Form form => [.. form.Fields],
        ChatCard.Receipt receipt => [.. receipt.StillOwed.SelectMany(s => s.Fields)],
        _ => [],
    };

    public void Show(ChatCard card, DateTimeOffset now) => shown.Add((now, card));

    public void Lose() => IsOutOfReach = true;

    private static bool Says(Saying saying, string id) => saying.Id == id || saying.Parts.Any(p => p.Part is Part.Said(var inner) && Says(inner, id));
}
