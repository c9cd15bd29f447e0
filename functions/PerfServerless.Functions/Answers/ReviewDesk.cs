using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Forms;
using PerfServerless.Domain.Chat.Statements;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Reviews.Proposals;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.Messages;

namespace PerfServerless.Functions.Answers;

/// <summary>The one door from chat into the application; each kind of request has its own counter behind it.</summary>
internal sealed class ReviewDesk(
    CheckInAnswers checkIns, EscalationAnswers escalations, StatementAnswers statements, TalkAnswers talk, LeaverAnswers leavers, ProposalAnswers proposals,
    DecisionAnswers decisions, DeliveryReads reads)
    : IReviewDesk
{
    public Task<ChatCard?> InstalledAsync(TenantId tenant, PersonId person, bool firstTime, CancellationToken cancellationToken) =>
        talk.InstalledAsync(tenant, person, firstTime, cancellationToken);

    public Task RemovedAsync(TenantId tenant, PersonId person, CancellationToken cancellationToken) =>
        talk.RemovedAsync(tenant, person, cancellationToken);

    public Task<ChatCard?> SaidAsync(TenantId tenant, PersonId person, string text, string activityId, CancellationToken cancellationToken) =>
        talk.SaidAsync(tenant, person, text, activityId, cancellationToken);

    public Task<ChatCard> SubmitAsync(Scorecard scorecard, PersonId person, Submission submission, CancellationToken cancellationToken) =>
        checkIns.SubmitAsync(scorecard, person, submission, cancellationToken);

    public Task<ChatCard> NextPageAsync(Scorecard scorecard, PersonId person, Submission submission, CancellationToken cancellationToken) =>
        checkIns.NextPageAsync(scorecard, person, submission, cancellationToken);

    public Task<ChatCard> CorrectAsync(TenantId tenant, PersonId person, CancellationToken cancellationToken) =>
        checkIns.CorrectAsync(tenant, person, cancellationToken);

    public Task<ChatCard> ShowAsync(TenantId tenant, PersonId person, CancellationToken cancellationToken) =>
        checkIns.ShowAsync(tenant, person, cancellationToken);

    public Task<ChatCard> OfferStatementAsync(TenantId tenant, PersonId person, RequestKey request, CancellationToken cancellationToken) =>
        statements.ShowAsync(tenant, person, request, cancellationToken);

    public Task<ChatCard> TakeStatementAsync(TenantId tenant, PersonId person, StatementSubmission submission, CancellationToken cancellationToken) =>
        statements.TakeStatementAsync(tenant, person, submission, cancellationToken);

    public Task<ChatCard> ActAsync(
        TenantId tenant, PersonId manager, CycleKey cycle, ManagerAct act, IReadOnlyList<PersonId> people, CancellationToken cancellationToken) =>
        OrderAsync(tenant, manager, new(cycle, act, people), cancellationToken);

    public async Task<ChatCard> OrderAsync(TenantId tenant, PersonId manager, ManagerOrder order, CancellationToken cancellationToken)
    {
        var card = await escalations.OrderAsync(tenant, manager, order, cancellationToken);
        if (order.Cycle.Tenant == tenant) await reads.UsedAsync(new(order.Cycle, manager, new MessageStep.Escalation()), cancellationToken);
        return card;
    }

    public Task<ChatCard> HandOverAsync(TenantId tenant, PersonId manager, HandoverOrder order, CancellationToken cancellationToken) =>
        leavers.HandOverAsync(tenant, manager, order, cancellationToken);

    public Task<ChatCard> ReplyAsync(TenantId tenant, PersonId person, ProposalReply reply, CancellationToken cancellationToken) =>
        proposals.ReplyAsync(tenant, person, reply, cancellationToken);

    public Task<ChatCard> DecideAsync(TenantId tenant, PersonId person, DecisionWish wish, CancellationToken cancellationToken) =>
        decisions.DecideAsync(tenant, person, wish, cancellationToken);

    public Task<ChatCard> PressAsync(TenantId tenant, PersonId person, ActionPress press, CancellationToken cancellationToken) =>
        decisions.PressAsync(tenant, person, press, cancellationToken);

    public Task ReadAsync(TenantId tenant, PersonId person, Func<MessageReference, bool> isRead, CancellationToken cancellationToken) =>
        reads.ReadAsync(tenant, person, isRead, cancellationToken);
}
