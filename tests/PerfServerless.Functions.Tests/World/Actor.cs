using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Forms;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Domain.Reviews.Proposals;
using PerfServerless.TestKit.Organisations;

namespace PerfServerless.Functions.Tests.World;

/// <summary>A person at his client: sees his messages and does what people do.</summary>
internal sealed class Actor(ReviewWorld world, PersonId person)
{
    public IReadOnlyList<ChatMessage> Messages => world.Chat.Of(person);

    public ChatMessage Latest => Messages[^1];

    /// <summary>The message on which he can answer.</summary>
    public ChatMessage Form => Assert.Single(world.Chat.Answerable(person));

    public IReadOnlyList<ChatMessage> Forms => world.Chat.Answerable(person);

    public ChatMessage? Escalation => Messages.LastOrDefault(m => m.Card is ChatCard.Escalation);

    public ChatMessage? Brief => Messages.LastOrDefault(m => m.Card is ChatCard.Brief);

    /// <summary>Types values into the form and sends it.</summary>
    public Task<ChatCard?> SubmitAsync(params (string Kpi, string Text)[] values) => SubmitAsync(Form, values);

    public async Task<ChatCard?> SubmitAsync(
        ChatMessage on, IEnumerable<(string Kpi, string Text)> values, string? id = null, bool correcting = false, bool next = false, int page = 1)
    {
        var submission = Submission(person, on.Id, id ?? NewId(), values, correcting, page);
        world.Note($"{person} submits {string.Join(", ", values)} on {on.Id}{(correcting ? ", correcting" : "")}{(next ? ", next" : "")} as {submission.Id}");
        var scorecard = (await world.Stores.Scorecards.CurrentAsync(Acme.Tenant, default))!.Scorecard;
        var card = await world.CallAsync(
            p => next ? p.Desk.NextPageAsync(scorecard, person, submission, default) : p.Desk.SubmitAsync(scorecard, person, submission, default));
        return Shown(on, card);
    }

    /// <summary>Answers everything the form asks for.</summary>
    public Task<ChatCard?> AnswerAllAsync(string text = "42") => SubmitAsync(
        [.. world.Scorecard.Kpis.Where(k => k.Owner == person).Select(k => (k.Id.Value, text))]);

    public async Task<ChatCard?> CorrectAsync(ChatMessage on, string kpi, string text)
    {
        Shown(on, await world.CallAsync(p => p.Desk.CorrectAsync(Acme.Tenant, person, default)));
        return await SubmitAsync(on, [(kpi, text)], correcting: true);
    }

    /// <summary>Writes to the bot, which knows from it that he has not blocked it.</summary>
    public async Task<ChatCard?> SayAsync(string text, string? id = null)
    {
        world.Note($"{person} says {text}");
        world.Chat.Blocking.Remove(person);
        if (await world.Stores.Addresses.FindAsync(Acme.Tenant, ChatRoom.Channel, person, default) is not { Value.Trouble: null }) await InstallAsync();

        return await world.CallAsync(async p => await p.Desk.SaidAsync(Acme.Tenant, person, text, id ?? NewId(), default) ?? Silence);
    }

    public async Task InstallAsync()
    {
        world.Chat.Blocking.Remove(person);
        await world.ConnectAsync(person);
        await world.CallAsync(async p => await p.Desk.InstalledAsync(Acme.Tenant, person, firstTime: true, default) ?? Silence);
    }

    public Task<ChatCard?> NudgeAsync(params PersonId[] people) => ActAsync(ManagerAct.Nudge, people);

    public Task<ChatCard?> ExcuseAsync(params PersonId[] people) => OrderAsync(ManagerAct.Excuse, people, reason: "she moves house");

    /// <summary>What a manager does with the inputs of the card, as he typed them.</summary>
    public async Task<ChatCard?> OrderAsync(ManagerAct act, PersonId[] people, string? reason = null, string? days = null, bool filled = true)
    {
        var on = Escalation ?? throw new InvalidOperationException($"{person} has no escalation's card.");
        var order = new ManagerOrder(((ChatCard.Escalation)on.Card).Cycle, act, people) { Reason = reason, Days = days, Filled = filled };
        return Shown(on, await world.CallAsync(p => p.Desk.OrderAsync(Acme.Tenant, person, order, default)));
    }

    /// <summary>The message on which he is asked to agree to something about KPIs.</summary>
    public ChatMessage? Question => Messages.LastOrDefault(m => m.Card is ChatCard.Proposal);

    /// <summary>Chooses KPIs on his escalation's card, and who is to own them.</summary>
    public async Task<ChatCard?> ReassignAsync(PersonId from, string to, params string[] kpis) =>
        await HandOverAsync(ManagerAct.Reassign, from, new() { Kpis = [.. kpis.Select(k => new KpiId(k))], Name = to });

    public async Task<ChatCard?> HandOverAsync(ManagerAct act, PersonId from, HandoverWish wish, string? reason = null, bool filled = true)
    {
        var on = Messages.LastOrDefault(m => m.Card is ChatCard.Escalation or ChatCard.Handover { Source.Cycle: not null })
            ?? throw new InvalidOperationException($"{person} has no escalation's card.");
        var order = new ManagerOrder(AcmeReview.First.Key, act, [from]) { Wish = wish, Reason = reason, Filled = filled };
        return Shown(on, await world.CallAsync(p => p.Desk.OrderAsync(Acme.Tenant, person, order, default)));
    }

    /// <summary>The message on which he reassigns the KPIs of somebody who has left.</summary>
    public ChatMessage? Leaver => Messages.LastOrDefault(m => m.First is ChatCard.Handover);

    public async Task<ChatCard?> ReassignLeftAsync(PersonId left, string to, params string[] kpis)
    {
        var order = new HandoverOrder(left, new() { Kpis = [.. kpis.Select(k => new KpiId(k))], Name = to }, Filled: true);
        return Shown(Leaver!, await world.CallAsync(p => p.Desk.HandOverAsync(Acme.Tenant, person, order, default)));
    }

    public async Task<ChatCard?> ReplyAsync(bool agrees, string? reason = null, ChatMessage? on = null)
    {
        on ??= Question ?? throw new InvalidOperationException($"{person} is asked nothing.");
        var asked = (ChatCard.Proposal)on.Card;
        return Shown(on, await ReplyAsync(asked, agrees, reason));
    }

    /// <summary>Presses on a card that may have been rewritten since.</summary>
    public Task<ChatCard?> ReplyAsync(ChatCard.Proposal asked, bool agrees, string? reason = null) =>
        world.CallAsync(p => p.Desk.ReplyAsync(Acme.Tenant, person, new(asked.Owner, asked.Id, agrees, reason), default));

    /// <summary>The message on which he sees an action item.</summary>
    public ChatMessage? Action => Messages.LastOrDefault(m => m.First is ChatCard.Action);

    /// <summary>Presses on an action item's card; on the newest message where none is named.</summary>
    public async Task<ChatCard?> PressAsync(ActionMove? move, string? note = null, string? due = null, ChatMessage? on = null, string? id = null)
    {
        on ??= Action ?? throw new InvalidOperationException($"{person} sees no action item.");
        world.Note($"{person} presses {move} on {on.Id}");
        return Shown(on, await PressAsync(((ChatCard.Action)on.Card).Key, move, note, due, id));
    }

    /// <summary>Presses on a card of a decision wherever it stands.</summary>
    public Task<ChatCard?> PressAsync(DecisionKey key, ActionMove? move, string? note = null, string? due = null, string? id = null) =>
        world.CallAsync(p => p.Desk.PressAsync(Acme.Tenant, person, new(key, move, id ?? NewId()) { Note = note, Due = due }, default));

    /// <summary>Sends a decision's form as he typed it.</summary>
    public Task<ChatCard?> DecideAsync(DecisionWish wish) => world.CallAsync(p => p.Desk.DecideAsync(Acme.Tenant, person, wish, default));

    public Task<ChatCard?> UndoAsync(params PersonId[] people) => ActAsync(ManagerAct.UndoExcuse, people);

    public static Submission Submission(
        PersonId person, string? message, string id, IEnumerable<(string Kpi, string Text)> values, bool correcting = false, int page = 1) =>
        new(
            new(Acme.Tenant, person), id, message is null ? null : ChatRoom.Reference(message), correcting, page,
            values.ToDictionary(v => (new KpiId(v.Kpi), AcmeReview.Week), v => v.Text), new Dictionary<(KpiId, string), string>(), null, null);

    /// <summary>Stands for "no card": the desk sent the answer as a message of its own.</summary>
    private static readonly ChatCard Silence = new ChatCard.Line(Domain.Words.PartWords.None);

    private string NewId() => $"activity-{world.NextId()}";

    private async Task<ChatCard?> ActAsync(ManagerAct act, PersonId[] people)
    {
        var on = Escalation ?? throw new InvalidOperationException($"{person} has no escalation's card.");
        return Shown(on, await world.CallAsync(p => p.Desk.ActAsync(Acme.Tenant, person, ((ChatCard.Escalation)on.Card).Cycle, act, people, default)));
    }

    // The answer to a click takes the place of the card that was clicked.
    private static ChatCard? Shown(ChatMessage on, ChatCard? card)
    {
        if (card is not null) on.Card = card;
        return card;
    }
}
