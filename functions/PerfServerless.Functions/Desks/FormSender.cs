using PerfServerless.Domain.Chat.Desks;
using PerfServerless.Domain.Chat.Forms;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Cycles;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Functions.Clock;
using PerfServerless.Functions.Messages;
using PerfServerless.Functions.Outbox;
using PerfServerless.Functions.Retrying;

namespace PerfServerless.Functions.Desks;

/// <summary>
/// Sends a person's form as a new message, once a step: what was sent is recorded with the step, on the requests that it asks for and in
/// their cycles' timelines, in one commit. A crash between the channel's answer and the record sends it twice; the first use settles which stays.
/// </summary>
public sealed class FormSender(
    DeskReader reader, ReviewCommits commits, DeskForms forms, Post post, StaleWrites writes, BusinessTime business)
{
    /// <returns>True where the form is with its reader.</returns>
    public async Task<bool> SendAsync(DeskKey desk, FormStep step, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(desk, cancellationToken) is not { } facts) return false;
        if (facts.Desk.Value.Steps.Contains(step.Step))
        {
            await forms.TidyAsync(facts, cancellationToken);
            return true;
        }

        if (!Asks(facts.Context).Any()) return false;
        if (IsShown(facts.Context, step)) return true;

        var form = FormContent.Message(facts.Context, FormCause.Of(step));
        var sent = await post.DeliverAsync(
            new(facts.Context.Scorecard, facts.Context.Owner, form, FormStep.MessageOf(desk, step.Step))
            {
                // A person who paused is not written to, except that he asked for it himself.
                Wanted = step.Cause == MessageCause.OwnWish,
                Weight = DeskPolicy.WeightOf(step.Cause),
                Desk = facts.Desk.Value,
                Kind = FormStep.KindOf(step.Cause),
                Cycles = [.. step.For.Select(f => f.Cycle)],
                Record = (reference, deliveries) => RecordAsync(
                    facts, step, new(step.Step, reference, business.Now) { Why = step, Shown = FormShown.Of(form) }, deliveries),
                Missed = (why, deliveries) => writes.DecideAnewAsync(() => TryMissAsync(desk, why, deliveries, cancellationToken), cancellationToken),
            },
            cancellationToken);
        if (sent is not Delivery.Delivered) return false;

        // From here on the message is out: what follows is done even where whoever asked for it went away. An answer may have come meanwhile.
        if (await reader.FindAsync(desk, CancellationToken.None) is { } now) await forms.TidyAsync(now, CancellationToken.None);
        return true;
    }

    private static IEnumerable<OpenReview> Asks(DeskContext context) =>
        context.Open.Where(r => r.Request.State == RequestState.Open && r.Request.Missing.Any());

    /// <summary>It was to show what came since the last form, and another form has shown that by now.</summary>
    private static bool IsShown(DeskContext context, FormStep step) =>
        step is { Cause: MessageCause.Ask, For.Count: > 0 } && step.For.All(f => f.As.Number > 0)
        && context.Open.Where(r => step.For.Any(f => f.Cycle == r.Cycle.Key)).All(r => !r.Request.AskAgain);

    /// <param name="read">From before the message went out: the record needs no read that could fail between the two.</param>
    /// <remarks>It takes no token: the message is out, and unrecorded it would go out again.</remarks>
    private Task RecordAsync(DeskFacts read, FormStep step, SentForm sent, IReadOnlyCollection<DeliveryEntry> deliveries)
    {
        DeskFacts? facts = read;
        return writes.DecideAnewAsync(
            async () =>
            {
                var known = facts ?? await reader.FindAsync(read.Key, CancellationToken.None);
                facts = null; // an answer that came while it went out is read with what there is then
                if (known is not null) await TryRecordAsync(known, step, sent, deliveries);
            },
            CancellationToken.None);
    }

    private async Task TryRecordAsync(DeskFacts facts, FormStep step, SentForm sent, IReadOnlyCollection<DeliveryEntry> deliveries)
    {
        var (desk, now) = (facts.Key, business.Now);
        var after = Asks(facts.Context).Select(r => Remembering(r.Request, step, now)).ToList();
        await commits.CommitAsync(
            new(desk.Tenant)
            {
                Requests = facts.Changed(after),
                Desk = facts.Desk.With(Counted(facts.Desk.Value.WithForm(sent with { SentAt = now }), step.Cause, now)),
                Timeline = [.. after.Select(r => Told(r, step, now))],
                Deliveries = deliveries,
                // Nobody waits for what a person's own wish leaves to be tidied: his desk looks, also where this process dies here.
                Events = step.Cause == MessageCause.OwnWish ? [ReviewOutbox.ToDesk(desk, step.Step)] : [],
            },
            CancellationToken.None); // as above: the message is out
    }

    private static Desk Counted(Desk desk, MessageCause cause, DateTimeOffset now) => cause switch
    {
        MessageCause.Ask or MessageCause.Reminder => desk.WithSent(now),
        MessageCause.Nudge or MessageCause.OwnWish => desk, // a person sent it, or wanted it
    };

    /// <summary>
    /// What each request remembers: what was due for it, or that its owner saw its numbers for the first time on a form that went out for
    /// others.
    /// </summary>
    private static CheckInRequest Remembering(CheckInRequest request, FormStep step, DateTimeOffset now)
    {
        var due = step.For.FirstOrDefault(f => f.Cycle == request.Key.Cycle)?.As;
        var sent = due is not null ? due with { At = now }
            : step.Cause == MessageCause.OwnWish ? new FormSent(MessageCause.OwnWish, now)
            : request.Sent.Count == 0 ? new FormSent(MessageCause.Ask, now)
            : null;
        return sent is null ? request : request with { Sent = [.. request.Sent, sent], Unreachable = null, AskAgain = false };
    }

    private async Task TryMissAsync(
        DeskKey desk, Unreachable why, IReadOnlyCollection<DeliveryEntry> deliveries, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(desk, cancellationToken) is not { } facts) return;

        var after = Asks(facts.Context).Select(r => r.Request.Unreachable == why ? r.Request : r.Request with { Unreachable = why }).ToList();
        if (facts.Changed(after) is not { Count: > 0 } changed) return;

        var told = new TimelineEntry($"unreachable-{desk.Person}", business.Now, new TimelineEvent.NotReachable(desk.Person));
        await commits.CommitAsync(
            new(desk.Tenant) { Requests = changed, Timeline = [.. changed.Select(c => new Told(c.Value.Key.Cycle, told))], Deliveries = deliveries },
            cancellationToken);
    }

    private static Told Told(CheckInRequest request, FormStep step, DateTimeOffset now)
    {
        var (person, missing) = (request.Key.Person, request.Missing.Count());
        var due = step.For.FirstOrDefault(f => f.Cycle == request.Key.Cycle)?.As;
        TimelineEvent what = (due?.Cause ?? MessageCause.Ask) switch
        {
            MessageCause.Reminder => new TimelineEvent.Reminded(person, missing),
            MessageCause.Nudge => new TimelineEvent.Nudged(person, due?.By),
            MessageCause.Ask or MessageCause.OwnWish => new TimelineEvent.Asked(person, missing),
        };
        return new(request.Key.Cycle, new($"{step.Step}-{person}", now, what));
    }
}
