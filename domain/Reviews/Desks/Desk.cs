using System.Text.Json.Serialization;
using PerfServerless.Domain.Calendars;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Reviews.Proposals;
using PerfServerless.Domain.Reviews.Sending;

namespace PerfServerless.Domain.Reviews.Desks;

/// <summary>What is known of a person's messages across all cadences: exactly one of them carries the form he can answer.</summary>
public sealed record Desk
{
    /// <summary>A repeated step comes within days; so many are remembered.</summary>
    private const int Remembered = 60;

    /// <summary>More would be read by nobody.</summary>
    private const int MostNotes = 20;

    /// <summary>Older messages about action items stay as they are.</summary>
    private const int MostActionCards = 40;

    /// <summary>So long it is known what became of a proposal, for whoever uses an old message.</summary>
    private const int MostProposals = 12;

    public required DeskKey Key { get; init; }

    /// <summary>Since when the person wants no messages that are sent by themselves; null where he wants them.</summary>
    public DateTimeOffset? PausedAt { get; init; }

    /// <summary>The days on which he is away, with those that are over.</summary>
    public IReadOnlyList<Absence> Absences { get; init; } = [];

    /// <summary>What the folder said last of his absences: what it says again changes nothing.</summary>
    public IReadOnlyList<Absence> FolderAbsences { get; init; } = [];

    /// <summary>Who was told that he stands in for him.</summary>
    public IReadOnlyList<StandIn> StandIns { get; init; } = [];

    /// <summary>Sentences that wait for a moment at which he may be written to, oldest first.</summary>
    public IReadOnlyList<DeskNote> Notes { get; init; } = [];

    /// <summary>What managers want to become of KPIs that are his, with those that are settled, oldest first.</summary>
    public IReadOnlyList<Proposal> Proposals { get; init; } = [];

    /// <summary>The messages on which he is asked to agree to something, oldest first.</summary>
    public IReadOnlyList<SentProposal> AskedOn { get; init; } = [];

    /// <summary>Until when he wants no reminders of what he owes; the obligation and its deadline stay. Null where he wants them.</summary>
    public DateTimeOffset? SnoozedUntil { get; init; }

    /// <summary>When messages that the bot sent by itself reached him, oldest first: the last week's.</summary>
    public IReadOnlyList<DateTimeOffset> Sent { get; init; } = [];

    /// <summary>The cycles that ask him and are not settled yet, in the order in which they opened.</summary>
    public IReadOnlyList<CycleKey> Open { get; init; } = [];

    /// <summary>The cycle that was settled last: its receipt can still be shown.</summary>
    public CycleKey? Last { get; init; }

    /// <summary>The messages that carry his form or his receipt, oldest first; one that was turned into a line is not among them.</summary>
    public IReadOnlyList<SentForm> Forms { get; init; } = [];

    /// <summary>The steps whose message went out, newest last: each goes out once.</summary>
    public IReadOnlyList<string> Steps { get; init; } = [];

    /// <summary>The messages that were turned into a line lately, newest last: a client may show one as it was, and use it.</summary>
    public IReadOnlyList<MessageReference> Retired { get; init; } = [];

    /// <summary>The message that shows the receipt; null before anything was given on a form.</summary>
    public MessageReference? Receipt { get; init; }

    /// <summary>The receipt asks for what was left open; it is shown anew where nothing of that is wanted any more.</summary>
    public bool ReceiptAsks { get; init; }

    /// <summary>Which change his cards do not show yet: a meeting that moved. Null where they show all.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CardsBehind { get; init; }

    /// <summary>The decisions whose action items are his, with those of which somebody has still to be told; null where there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<DecisionKey>? Actions { get; init; }

    /// <summary>The messages on which he sees action items, oldest first; null where there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<SentAction>? ActionCards { get; init; }

    /// <summary>An action item is his, or somebody has to be told about it.</summary>
    public Desk WithAction(DecisionKey key) => Actions?.Contains(key) == true ? this : this with { Actions = [.. Actions ?? [], key] };

    /// <summary>Nothing is to be done about it any more.</summary>
    public Desk WithoutAction(DecisionKey key) =>
        Actions?.Contains(key) != true ? this : this with { Actions = Actions is [_] ? null : [.. Actions.Where(a => a != key)] };

    /// <summary>A message about an action item went out; the one before it is no longer the one to look at. When the first of a stage came stays known.</summary>
    public Desk WithActionCard(SentAction sent)
    {
        var since = ActionCardOf(sent.Key) is { At: var first } before && before.Stage == sent.Stage ? first : sent.At;
        return this with { ActionCards = [.. (ActionCards ?? []).Where(a => a.Key != sent.Key).Append(sent with { At = since }).TakeLast(MostActionCards)] };
    }

    /// <returns>The message on which he sees an action item; null where none went out, or it was too long ago.</returns>
    public SentAction? ActionCardOf(DecisionKey key) => ActionCards?.FirstOrDefault(a => a.Key == key);

    /// <summary>A sentence waits for him.</summary>
    public Desk WithNote(DeskNote note) => this with { Notes = [.. Notes.Where(n => n.Id != note.Id).Append(note).TakeLast(MostNotes)] };

    /// <summary>It was told, or cannot be; another one about the same that came meanwhile stays.</summary>
    public Desk Without(DeskNote note) => this with { Notes = [.. Notes.Where(n => (n.Id, n.Title, n.Text) != (note.Id, note.Title, note.Text))] };

    /// <summary>A proposal came, or stands otherwise; of those that are settled the oldest are forgotten.</summary>
    public Desk WithProposal(Proposal proposal)
    {
        var all = Proposals.Any(p => p.Id == proposal.Id)
            ? Proposals.Select(p => p.Id == proposal.Id ? proposal : p).ToList()
            : [.. Proposals, proposal];
        var forgotten = all.Where(p => !p.IsOpen && p.IsFollowed).SkipLast(MostProposals).Select(p => p.Id).ToHashSet();
        return this with { Proposals = [.. all.Where(p => !forgotten.Contains(p.Id))] };
    }

    /// <summary>A message on which he is asked to agree went out.</summary>
    public Desk WithAskedOn(SentProposal sent) =>
        this with { AskedOn = [.. AskedOn.Where(a => (a.Owner, a.Id) != (sent.Owner, sent.Id)).Append(sent).TakeLast(MostNotes)] };

    public Desk WithoutNote(string id) => Notes.Any(n => n.Id == id) ? this with { Notes = [.. Notes.Where(n => n.Id != id)] } : this;

    /// <summary>A cycle asks him.</summary>
    public Desk WithOpened(CycleKey cycle) => Open.Contains(cycle) ? this : this with { Open = [.. Open, cycle] };

    /// <summary>A cycle is settled.</summary>
    public Desk WithSettled(CycleKey cycle) => Open.Contains(cycle) ? this with { Open = [.. Open.Where(c => c != cycle)], Last = cycle } : this;

    /// <summary>A form went out. Those before it are still there until each was turned into a line.</summary>
    public Desk WithForm(SentForm form) => this with
    {
        Forms = [.. Forms.Where(f => f.Reference != form.Reference), form],
        Steps = Steps.Contains(form.Step) ? Steps : [.. Steps.Append(form.Step).TakeLast(Remembered)],
        Retired = [.. Retired.Where(r => r != form.Reference)],
    };

    /// <summary>A message that the bot sent by itself reached him.</summary>
    public Desk WithSent(DateTimeOffset now) => this with { Sent = NudgeBudget.With(Sent, now) };

    /// <summary>Something was done that must not be done twice.</summary>
    public Desk WithStep(string step) => this with { Steps = [.. Steps.Append(step).TakeLast(Remembered)] };

    /// <summary>The person used this message: it is the one from now on, also where it had been retired or its record was lost.</summary>
    /// <param name="shown">What it shows in answer; null where that is not known.</param>
    public Desk WithUsed(MessageReference reference, DateTimeOffset now, ShownForm? shown = null) =>
        Forms.FirstOrDefault(f => f.Reference == reference) is { } known
        ? this with { Receipt = reference, Forms = [.. Forms.Select(f => f == known ? f with { UsedAt = now, Why = null, Shown = shown } : f)] }
        : WithForm(new(SentForm.Found, reference, now) { UsedAt = now, Shown = shown }) with { Receipt = reference, Steps = Steps };

    /// <summary>A message shows something else by now.</summary>
    /// <param name="why">Null where it does not say any more why it came.</param>
    public Desk WithShown(MessageReference reference, ShownForm shown, FormStep? why) =>
        Forms.FirstOrDefault(f => f.Reference == reference) is { } known && (known.Shown != shown || known.Why != why)
            ? this with
            {
                Forms = [.. Forms.Select(f => f == known ? f with { Shown = shown, Why = why } : f)],
                // A receipt rewritten in place may ask for something by now.
                ReceiptAsks = ReceiptAsks || (Receipt == reference && shown.Items.Count > 0),
            }
            : this;

    /// <summary>A message became a line.</summary>
    public Desk WithRetired(MessageReference reference) => this with
    {
        Forms = [.. Forms.Where(f => f.Reference != reference)],
        Retired = [.. Retired.Where(r => r != reference).Append(reference).TakeLast(Remembered)],
        Receipt = Receipt == reference ? null : Receipt,
        ReceiptAsks = Receipt != reference && ReceiptAsks,
    };

    /// <summary>The message that stays answerable where several are: the one used last, if that was after the newest went out, else the newest.</summary>
    public SentForm? Current => Forms.Count == 0 ? null : Forms.MaxBy(f => f.UsedAt is { } used && used > f.SentAt ? used : f.SentAt);
}
