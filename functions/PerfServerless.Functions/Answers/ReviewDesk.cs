using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Forms;
using PerfServerless.Domain.Chat.Statements;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Functions.Answers;

/// <summary>The one door from chat into the application; each kind of request has its own counter behind it.</summary>
internal sealed class ReviewDesk(CheckInAnswers checkIns, EscalationAnswers escalations, StatementAnswers statements, TalkAnswers talk) : IReviewDesk
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
        escalations.ActAsync(tenant, manager, cycle, act, people, cancellationToken);
}
