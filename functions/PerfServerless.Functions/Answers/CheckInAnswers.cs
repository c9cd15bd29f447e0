using System.Diagnostics;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Desks;
using PerfServerless.Domain.Chat.Forms;
using PerfServerless.Domain.Events;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Desks;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.Desks;
using PerfServerless.Functions.Events;
using PerfServerless.Functions.Messages;
using PerfServerless.Functions.Outbox;
using PerfServerless.Functions.Retrying;

namespace PerfServerless.Functions.Answers;

/// <summary>
/// Takes check-ins. A submission's values, the requests' new state and the events that announce it are committed in one step, before anybody
/// is told that they are kept.
/// </summary>
internal sealed class CheckInAnswers(
    DeskReader reader, ReviewCommits commits, IAnnouncer announcer, DeskForms forms, StaleWrites writes, PeopleFirst people)
{
    public async Task<ChatCard> SubmitAsync(Scorecard scorecard, PersonId person, Submission submission, CancellationToken cancellationToken)
    {
        using var waits = people.Waits();
        return (await TakeAsync(scorecard, person, submission, next: false, cancellationToken)).Match(
            refused => refused.Card,
            recorded => ReceiptContent.Of(recorded.Context, recorded.Remark),
            nothing => Unchanged(nothing.Facts, submission, ReceiptContent.NothingTyped),
            before => Unchanged(before.Facts, submission, ReceiptContent.AlreadyRecorded));
    }

    public async Task<ChatCard> NextPageAsync(Scorecard scorecard, PersonId person, Submission submission, CancellationToken cancellationToken)
    {
        using var waits = people.Waits();
        return await (await TakeAsync(scorecard, person, submission, next: true, cancellationToken)).Match(
            refused => Task.FromResult(refused.Card),
            recorded => Task.FromResult<ChatCard>(FormContent.Next(recorded.Context, submission)),
            nothing => NextAsync(nothing.Facts, submission, cancellationToken),
            before => NextAsync(before.Facts, submission, cancellationToken));
    }

    public async Task<ChatCard> CorrectAsync(TenantId tenant, PersonId person, CancellationToken cancellationToken) =>
        await reader.FindAsync(new(tenant, person), cancellationToken) is not { Context: var context } ? Notices.Gone
        : context.IsOpen ? FormContent.Correct(context)
        : Over(context);

    public async Task<ChatCard> ShowAsync(TenantId tenant, PersonId person, CancellationToken cancellationToken) =>
        await reader.FindAsync(new(tenant, person), cancellationToken) is { Context: var context } ? Current(context) : Notices.Gone;

    /// <summary>The receipt where something was given, otherwise the form; what stands in their place where neither is there.</summary>
    internal static ChatCard Current(DeskContext context)
    {
        if (context.Given.Any() || (!context.IsOpen && context.Reviews.Any(r => r.Request.Owed.Any(o => o.Answered)))) return ReceiptContent.Of(context);
        if (!context.IsOpen) return Over(context);
        if (context.Missing.Any()) return FormContent.Show(context);
        return context.Reviews.LastOrDefault(r => r.Request.State == RequestState.Excused) is { } excused
            ? Notices.Excused(excused)
            : Notices.NothingOwed(null);
    }

    // On a message that was retired the receipt offers nothing: what can be done stands on the newer one.
    private static ChatCard.Receipt Unchanged(DeskFacts facts, Submission submission, Saying remark)
    {
        var receipt = ReceiptContent.Of(facts.Context, remark);
        return submission.Message is { } message && facts.Desk.Value.Retired.Contains(message) ? receipt with { StillOwed = [], MayCorrect = false } : receipt;
    }

    private async Task<ChatCard> NextAsync(DeskFacts facts, Submission submission, CancellationToken cancellationToken)
    {
        await forms.ShownAgainAsync(facts, submission.Message, cancellationToken);
        var card = FormContent.Next(facts.Context, submission);
        if (card is ChatCard.Form { Correcting: false } form) await forms.TryRememberAsync(facts, submission.Message, form, cancellationToken);
        return card;
    }

    private async Task<Taken> TakeAsync(Scorecard scorecard, PersonId person, Submission submission, bool next, CancellationToken cancellationToken)
    {
        var key = new DeskKey(scorecard.Tenant, person);
        if (submission.Desk != key) return new Taken.Refused(Notices.NotYours);

        return await TryShortWayAsync(scorecard, submission, next, cancellationToken)
            ?? await writes.DecideAnewAsync(() => TryTakeAsync(key, submission, next, cancellationToken), cancellationToken);
    }

    /// <summary>
    /// The way of nearly every submission: decided by what this process read when it sent the form, and committed under the tags of all of it,
    /// so that nothing need be read again to know that it still stands.
    /// </summary>
    /// <returns>Null where that cannot be, or something stands otherwise by now: nothing was written, and all of it is read and decided anew.</returns>
    private async Task<Taken?> TryShortWayAsync(Scorecard scorecard, Submission submission, bool next, CancellationToken cancellationToken)
    {
        if (await reader.RecallAsync(scorecard, submission.Desk.Person, cancellationToken) is not { } facts) return null;
        if (IsTaken(facts.Context, submission) || !facts.Context.IsOpen) return null;
        if (SubmissionReader.Read(facts.Context, submission).Match<SubmissionReading.Accepted?>(a => a, _ => null) is not { } accepted) return null;
        if (SubmissionChange.Of(facts.Context, submission, accepted) is not { } change) return null;

        var context = DeskReader.After(facts.Context, change.Requests, change.Actuals);
        var committed = Committed(facts, submission, change, [.. facts.Actuals.Values], Shown(context, submission, next));
        if (!RestsOnItsTags(facts, committed)) return null;

        try
        {
            await CommitAsync(facts, context, committed, cancellationToken);
            return new Taken.Recorded(context, ReceiptContent.LeftOut(context, accepted));
        }
        catch (StaleWriteException)
        {
            return null;
        }
    }

    /// <summary>Every row that it was decided by is among those whose tags its commit carries, and they fit into one.</summary>
    private static bool RestsOnItsTags(DeskFacts facts, ReviewChange change)
    {
        var changed = change.Requests.Select(r => r.Value.Key).ToHashSet();
        return facts.Stored.All(s => changed.Contains(s.Value.Key)) && change.Rows <= ReviewChange.MaxRows;
    }

    private static bool IsTaken(DeskContext context, Submission submission) =>
        context.Reviews.Any(r => r.Request.Submissions.Contains(submission.Id));

    private async Task<Taken> TryTakeAsync(DeskKey key, Submission submission, bool next, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(key, cancellationToken) is not { } facts) return new Taken.Refused(Notices.Gone);

        var context = facts.Context;
        if (IsTaken(context, submission)) return new Taken.Before(facts);
        if (!context.IsOpen) return new Taken.Refused(TooLate(context));

        return await SubmissionReader.Read(context, submission).Match(
            accepted: a => TakeAsync(facts, submission, a, next, cancellationToken),
            refused: r => RefuseAsync(facts, submission, r.Form, cancellationToken));
    }

    private async Task<Taken> TakeAsync(
        DeskFacts facts, Submission submission, SubmissionReading.Accepted accepted, bool next, CancellationToken cancellationToken)
    {
        // A value may have come through another door that the requests did not know yet: the form that is about to become a
        // receipt must not leave it owed.
        var change = SubmissionChange.Of(facts.Context, submission, accepted)
            ?? SubmissionChange.TakingIn(facts.Context, [.. facts.TakenIn.Select(t => t.Value)]);
        if (change is null) return new Taken.Nothing(facts);

        var known = change.Actuals.Select(a => a.Kpi).Distinct().Select(k => facts.Actuals[k]).ToList();
        var after = DeskReader.After(facts.Context, change.Requests, change.Actuals);
        await CommitAsync(facts, after, Committed(facts, submission, change, known, Shown(after, submission, next)), cancellationToken);
        return new Taken.Recorded(after, ReceiptContent.LeftOut(after, accepted));
    }

    private async Task<Taken> RefuseAsync(DeskFacts facts, Submission submission, ChatCard.Form form, CancellationToken cancellationToken)
    {
        await forms.ShownAgainAsync(facts, submission.Message, cancellationToken);
        return new Taken.Refused(form);
    }

    /// <summary>What its message shows once it is taken.</summary>
    private static ShownForm? Shown(DeskContext after, Submission submission, bool next) =>
        !next ? FormShown.OfReceipt(after) : FormContent.Next(after, submission) is ChatCard.Form { Correcting: false } form ? FormShown.Of(form) : null;

    /// <param name="known">The KPIs whose values it rests on.</param>
    private ReviewChange Committed(
        DeskFacts facts, Submission submission, SubmissionChange change, IReadOnlyCollection<KpiActuals> known, ShownForm? shown)
    {
        // The desk's tag is carried also where nothing of it changes: what asks its owner, and what he stated, moves it.
        var desk = submission.Message is { } message ? facts.Desk.Value.WithUsed(message, facts.Context.Now, shown) : facts.Desk.Value;
        if (desk.Receipt is not null) desk = desk with { ReceiptAsks = LeavesOpen(facts, change) };
        return new(facts.Tenant)
        {
            Requests = facts.Changed(change.Requests),
            Desk = facts.Desk.With(desk),
            Actuals = change.Actuals,
            Known = known,
            Timeline = change.Timeline,
            Events =
            [
                .. ReviewOutbox.Changed(facts.Key, change.Requests.Select(r => r.Key.Cycle), submission.Id),
                .. ForOthers(facts, submission, change),
            ],
            Announced = Announced(facts, submission, change),
            Deliveries = Read(facts, submission),
        };
    }

    /// <summary>Something is still asked of him after it.</summary>
    private static bool LeavesOpen(DeskFacts facts, SubmissionChange change)
    {
        var changed = change.Requests.ToDictionary(r => r.Key);
        return facts.Context.Open.Select(r => changed.GetValueOrDefault(r.Request.Key, r.Request)).Any(r => r.State == RequestState.Open && r.Missing.Any());
    }

    /// <summary>Those for whom he answered take it in, and the cycles that ask them.</summary>
    private static IEnumerable<OutboxMessage> ForOthers(DeskFacts facts, Submission submission, SubmissionChange change)
    {
        var given = change.Actuals.Select(a => a.Id).ToHashSet();
        return change.Requests
            .SelectMany(r => r.Owed.Where(o => o.For is not null && o.ActualId is { } id && given.Contains(id)).Select(o => (Owner: o.For!.Value, r.Key.Cycle)))
            .GroupBy(o => o.Owner, o => o.Cycle)
            .SelectMany(o => ReviewOutbox.Changed(new(facts.Tenant, o.Key), o.Distinct(), submission.Id));
    }

    /// <summary>Whoever uses a form for the first time has read it.</summary>
    private static IReadOnlyCollection<DeliveryEntry> Read(DeskFacts facts, Submission submission) =>
        facts.Desk.Value.Forms.FirstOrDefault(f => f.Reference == submission.Message) is { UsedAt: null, Step: not SentForm.Found } form
            ? [DeliveryNotes.Read(FormStep.MessageOf(facts.Key, form.Step), facts.Key.Person, FormStep.Kind, form.SentAt, facts.Context.Now)]
            : [];

    /// <summary>What other systems are told: the values, and after them that somebody answered. Where nothing is new, nothing.</summary>
    private IReadOnlyCollection<OutgoingEvent> Announced(DeskFacts facts, Submission submission, SubmissionChange change)
    {
        var (tenant, now, personal) = (facts.Tenant, facts.Context.Now, announcer.TellsPersonal);
        return
        [
            .. change.Actuals.Select(a => KpiUpdated.Of(facts.Context.Scorecard, a, personal)),
            CheckInReceived.Of(tenant, facts.Key.Person, submission.Id, change.Actuals, change.Requests, now, personal),
        ];
    }

    private async Task CommitAsync(DeskFacts facts, DeskContext after, ReviewChange committed, CancellationToken cancellationToken)
    {
        try
        {
            await commits.CommitAsync(committed, cancellationToken);
        }
        finally
        {
            reader.Forget(facts.Key);
        }

        await forms.TryTidyAsync(facts with { Context = after, Desk = committed.Desk! }, cancellationToken);
    }

    private static ChatCard TooLate(DeskContext context) =>
        context.Reviews.Any(r => r.Request.Owed.Any(o => o.Answered)) ? ReceiptContent.Of(context, ReceiptContent.TooLate(context)) : Over(context);

    private static ChatCard.Notice Over(DeskContext context) => context.Reviews is [.., var last] ? Notices.Closed(last.Cycle) : Notices.Gone;

    /// <summary>What came of a submission.</summary>
    private abstract record Taken
    {
        private Taken() { } // closed: only the cases below exist

        public sealed record Refused(ChatCard Card) : Taken;

        public sealed record Recorded(DeskContext Context, Saying? Remark) : Taken;

        /// <summary>Nothing was typed.</summary>
        public sealed record Nothing(DeskFacts Facts) : Taken;

        /// <summary>This very submission was taken before: the channel delivered it again.</summary>
        public sealed record Before(DeskFacts Facts) : Taken;

        public T Match<T>(Func<Refused, T> refused, Func<Recorded, T> recorded, Func<Nothing, T> nothing, Func<Before, T> before) => this switch
        {
            Refused one => refused(one),
            Recorded one => recorded(one),
            Nothing one => nothing(one),
            Before one => before(one),
            _ => throw new UnreachableException(),
        };
    }
}
