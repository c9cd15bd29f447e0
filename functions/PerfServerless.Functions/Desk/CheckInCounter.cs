using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews;
using PerfServerless.Functions.CheckIns;
using PerfServerless.Functions.Outbox;

namespace PerfServerless.Functions.Desk;

/// <summary>Takes check-ins. A submission's values, the request's new state and the events that announce it are committed in one step.</summary>
public sealed class CheckInCounter(CheckInReader reader, ICheckInStore requests, FormMessages forms, OutboxRelay relay)
{
    public async Task<ChatCard> SubmitAsync(TenantId tenant, PersonId person, Submission submission, CancellationToken cancellationToken) =>
        await TakeAsync(tenant, person, submission, cancellationToken) switch
        {
            Taken.Refused(var card) => card,
            Taken.Recorded(var context, var remark) => ReceiptContent.Of(context, remark),
            Taken.Nothing(var context) => await UnchangedAsync(context, submission, ReceiptContent.NothingTyped, cancellationToken),
            Taken.Before(var context) => await UnchangedAsync(context, submission, ReceiptContent.AlreadyRecorded, cancellationToken),
            var other => throw new InvalidOperationException($"{other.GetType().Name} is no outcome."),
        };

    public async Task<ChatCard> NextPageAsync(TenantId tenant, PersonId person, Submission submission, CancellationToken cancellationToken) =>
        await TakeAsync(tenant, person, submission, cancellationToken) switch
        {
            Taken.Refused(var card) => card,
            Taken.Recorded(var context, _) => FormContent.Next(context, submission),
            Taken.Nothing(var context) => await NextAsync(context, submission, cancellationToken),
            Taken.Before(var context) => await NextAsync(context, submission, cancellationToken),
            var other => throw new InvalidOperationException($"{other.GetType().Name} is no outcome."),
        };

    public Task<ChatCard> CorrectAsync(TenantId tenant, PersonId person, RequestKey request, CancellationToken cancellationToken) =>
        WithAsync(tenant, person, request, c => c.IsOpen ? FormContent.Correct(c) : Notices.Closed(c.Cycle, c.Owner), cancellationToken);

    public Task<ChatCard> ShowAsync(TenantId tenant, PersonId person, RequestKey request, CancellationToken cancellationToken) =>
        WithAsync(tenant, person, request, Current, cancellationToken);

    // On a message that was retired the receipt offers nothing: what can be done stands on the newer one.
    private async Task<ChatCard> UnchangedAsync(CheckInContext context, Submission submission, string remark, CancellationToken cancellationToken)
    {
        var receipt = ReceiptContent.Of(context, remark);
        return await forms.IsRetiredAsync(submission.Request, submission.MessageId, cancellationToken) ? receipt with { StillOwed = [], MayCorrect = false } : receipt;
    }

    private async Task<ChatCard> NextAsync(CheckInContext context, Submission submission, CancellationToken cancellationToken)
    {
        await forms.ShownAgainAsync(context, submission.MessageId, cancellationToken);
        return FormContent.Next(context, submission);
    }

    /// <summary>The receipt where something was given, otherwise the form.</summary>
    private static ChatCard Current(CheckInContext context)
    {
        if (context.Request.Owed.Any(o => o.Answered)) return ReceiptContent.Of(context);
        if (!context.IsOpen) return Notices.Closed(context.Cycle, context.Owner);
        return context.Request.State == RequestState.Excused ? Notices.Excused(context) : FormContent.Show(context);
    }

    private async Task<ChatCard> WithAsync(TenantId tenant, PersonId person, RequestKey request, Func<CheckInContext, ChatCard> show, CancellationToken cancellationToken)
    {
        if (request.Cycle.Tenant != tenant || request.Person != person) return Notices.NotYours;
        return await reader.FindAsync(request, cancellationToken) is { Context: var context } ? show(context) : Notices.Gone;
    }

    private async Task<Taken> TakeAsync(TenantId tenant, PersonId person, Submission submission, CancellationToken cancellationToken)
    {
        var key = submission.Request;
        if (key.Cycle.Tenant != tenant || key.Person != person) return new Taken.Refused(Notices.NotYours);

        while (true)
        {
            if (await reader.FindAsync(key, cancellationToken) is not { } facts) return new Taken.Refused(Notices.Gone);
            var context = facts.UpToDate();

            if (context.Request.Submissions.Contains(submission.Id)) return new Taken.Before(context);
            if (!context.IsOpen) return new Taken.Refused(TooLate(context));

            switch (SubmissionReader.Read(context, submission))
            {
                case SubmissionReading.Refused(var form):
                    await forms.ShownAgainAsync(context, submission.MessageId, cancellationToken);
                    return new Taken.Refused(form);

                case SubmissionReading.Accepted accepted:
                    var change = SubmissionChange.Of(context, submission, accepted) ?? SubmissionChange.TakingIn(facts.Request, context);
                    if (change is null) return new Taken.Nothing(context);

                    try
                    {
                        var receipt = await forms.UsedAsync(context, submission.MessageId, cancellationToken);
                        var request = change.Request with { ReceiptMessage = receipt ?? change.Request.ReceiptMessage };
                        await requests.CommitAsync(facts.Changed(request), change.Actuals, change.Timeline, ReviewOutbox.Changed(key, submission.Id), cancellationToken);

                        var after = reader.After(context, request, change.Actuals);
                        await forms.TryRetireOthersAsync(after, cancellationToken);
                        relay.Kick(tenant);
                        return new Taken.Recorded(after, ReceiptContent.LeftOut(after, accepted));
                    }
                    catch (StaleWriteException)
                    {
                        continue; // something else changed the request in the same moment: decide anew from what it is now
                    }
            }
        }
    }

    private static ChatCard TooLate(CheckInContext context) =>
        context.Request.Owed.Any(o => o.Answered) ? ReceiptContent.Of(context, ReceiptContent.TooLate(context)) : Notices.Closed(context.Cycle, context.Owner);

    /// <summary>What came of a submission.</summary>
    private abstract record Taken
    {
        private Taken() { }

        public sealed record Refused(ChatCard Card) : Taken;

        public sealed record Recorded(CheckInContext Context, string? Remark) : Taken;

        /// <summary>Nothing was typed.</summary>
        public sealed record Nothing(CheckInContext Context) : Taken;

        /// <summary>This very submission was taken before: the channel delivered it again.</summary>
        public sealed record Before(CheckInContext Context) : Taken;
    }
}
