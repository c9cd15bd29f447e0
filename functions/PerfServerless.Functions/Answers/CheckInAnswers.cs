using System.Diagnostics;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Desks;
using PerfServerless.Domain.Chat.Forms;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Requests;
using PerfServerless.Domain.Words;
using PerfServerless.Functions.Desks;
using PerfServerless.Functions.Outbox;
using PerfServerless.Functions.Retrying;

namespace PerfServerless.Functions.Answers;

/// <summary>Takes check-ins. A submission's values, the requests' new state and the events that announce it are committed in one step.</summary>
internal sealed class CheckInAnswers(DeskReader reader, ReviewCommits commits, DeskForms forms, StaleWrites writes)
{
    public async Task<ChatCard> SubmitAsync(TenantId tenant, PersonId person, Submission submission, CancellationToken cancellationToken) =>
        (await TakeAsync(tenant, person, submission, cancellationToken)).Match(
            refused => refused.Card,
            recorded => ReceiptContent.Of(recorded.Context, recorded.Remark),
            nothing => Unchanged(nothing.Facts, submission, ReceiptContent.NothingTyped),
            before => Unchanged(before.Facts, submission, ReceiptContent.AlreadyRecorded));

    public async Task<ChatCard> NextPageAsync(TenantId tenant, PersonId person, Submission submission, CancellationToken cancellationToken) =>
        await (await TakeAsync(tenant, person, submission, cancellationToken)).Match(
            refused => Task.FromResult(refused.Card),
            recorded => Task.FromResult<ChatCard>(FormContent.Next(recorded.Context, submission)),
            nothing => NextAsync(nothing.Facts, submission, cancellationToken),
            before => NextAsync(before.Facts, submission, cancellationToken));

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
        return FormContent.Next(facts.Context, submission);
    }

    private async Task<Taken> TakeAsync(TenantId tenant, PersonId person, Submission submission, CancellationToken cancellationToken)
    {
        var key = new DeskKey(tenant, person);
        if (submission.Desk != key) return new Taken.Refused(Notices.NotYours);

        return await writes.DecideAnewAsync(() => TryTakeAsync(key, submission, cancellationToken), cancellationToken);
    }

    private async Task<Taken> TryTakeAsync(DeskKey key, Submission submission, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(key, cancellationToken) is not { } facts) return new Taken.Refused(Notices.Gone);

        var context = facts.Context;
        if (context.Reviews.Any(r => r.Request.Submissions.Contains(submission.Id))) return new Taken.Before(facts);
        if (!context.IsOpen) return new Taken.Refused(TooLate(context));

        return await SubmissionReader.Read(context, submission).Match(
            accepted: a => TakeAsync(facts, submission, a, cancellationToken),
            refused: r => RefuseAsync(facts, submission, r.Form, cancellationToken));
    }

    private async Task<Taken> TakeAsync(DeskFacts facts, Submission submission, SubmissionReading.Accepted accepted, CancellationToken cancellationToken)
    {
        // A value may have come through another door that the requests did not know yet: the form that is about to become a
        // receipt must not leave it owed.
        var change = SubmissionChange.Of(facts.Context, submission, accepted)
            ?? SubmissionChange.TakingIn(facts.Context, [.. facts.TakenIn.Select(t => t.Value)]);
        if (change is null) return new Taken.Nothing(facts);

        var after = await CommitAsync(facts, submission, change, cancellationToken);
        return new Taken.Recorded(after, ReceiptContent.LeftOut(after, accepted));
    }

    private async Task<Taken> RefuseAsync(DeskFacts facts, Submission submission, ChatCard.Form form, CancellationToken cancellationToken)
    {
        await forms.ShownAgainAsync(facts, submission.Message, cancellationToken);
        return new Taken.Refused(form);
    }

    private async Task<DeskContext> CommitAsync(DeskFacts facts, Submission submission, SubmissionChange change, CancellationToken cancellationToken)
    {
        var desk = submission.Message is { } message ? facts.Desk.Value.WithUsed(message, facts.Context.Now) : facts.Desk.Value;
        await commits.CommitAsync(
            new(facts.Tenant)
            {
                Requests = facts.Changed(change.Requests),
                Desk = ReferenceEquals(desk, facts.Desk.Value) ? null : facts.Desk.With(desk),
                Actuals = change.Actuals,
                Timeline = change.Timeline,
                Events = [.. change.Requests.SelectMany(r => ReviewOutbox.Changed(r.Key, submission.Id))],
            },
            cancellationToken);
        var after = DeskReader.After(facts.Context, change.Requests, change.Actuals);
        await forms.TryTidyAsync(facts with { Context = after, Desk = facts.Desk.With(desk) }, cancellationToken);
        return after;
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
