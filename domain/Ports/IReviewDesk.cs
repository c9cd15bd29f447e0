using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Chat.Forms;
using PerfServerless.Domain.Chat.Statements;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Reviews.Decisions;
using PerfServerless.Domain.Reviews.Escalations;
using PerfServerless.Domain.Reviews.Messages;
using PerfServerless.Domain.Reviews.Proposals;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Domain.Ports;

/// <summary>
/// What people can do in chat. The bot calls it with a verified person; every answer is a card for that person,
/// also where something is refused: the answer then says why and what can be done.
/// </summary>
public interface IReviewDesk
{
    /// <summary>A person's chat with the bot was stored. Sends what he owes in open cycles; answers with a greeting the first time, otherwise null.</summary>
    Task<ChatCard?> InstalledAsync(TenantId tenant, PersonId person, bool firstTime, CancellationToken cancellationToken);

    Task RemovedAsync(TenantId tenant, PersonId person, CancellationToken cancellationToken);

    /// <summary>A message in words. Known words do something; all others answer with help.</summary>
    /// <returns>The answer; null where the answer went out as a message of its own already (a form sent again).</returns>
    Task<ChatCard?> SaidAsync(TenantId tenant, PersonId person, string text, string activityId, CancellationToken cancellationToken);

    /// <summary>Takes a form. Answers with the receipt, or with the form again where something typed is wrong: then nothing of it is recorded.</summary>
    /// <param name="scorecard">In force: by it the person was recognised, so that it need not be read once more.</param>
    Task<ChatCard> SubmitAsync(Scorecard scorecard, PersonId person, Submission submission, CancellationToken cancellationToken);

    /// <summary>Another page of the form; what was typed on this one is recorded first.</summary>
    /// <inheritdoc cref="SubmitAsync"/>
    Task<ChatCard> NextPageAsync(Scorecard scorecard, PersonId person, Submission submission, CancellationToken cancellationToken);

    /// <summary>The form of values already given, to correct them.</summary>
    Task<ChatCard> CorrectAsync(TenantId tenant, PersonId person, CancellationToken cancellationToken);

    /// <summary>The receipt or form as it stands now.</summary>
    Task<ChatCard> ShowAsync(TenantId tenant, PersonId person, CancellationToken cancellationToken);

    /// <summary>The form on which an owner states another status beside a computed one.</summary>
    Task<ChatCard> OfferStatementAsync(TenantId tenant, PersonId person, RequestKey request, CancellationToken cancellationToken);

    /// <summary>Takes that form. Answers with the receipt, or with the form again where something is wrong: then nothing is recorded.</summary>
    Task<ChatCard> TakeStatementAsync(TenantId tenant, PersonId person, StatementSubmission submission, CancellationToken cancellationToken);

    /// <summary>The channel says that a person read his messages up to one.</summary>
    /// <param name="isRead">Whether he read this one: only the channel can compare them.</param>
    Task ReadAsync(TenantId tenant, PersonId person, Func<MessageReference, bool> isRead, CancellationToken cancellationToken);

    /// <summary>Does something about people of an escalation. Answers with the escalation as it stands then.</summary>
    Task<ChatCard> ActAsync(
        TenantId tenant,
        PersonId manager,
        CycleKey cycle,
        ManagerAct act,
        IReadOnlyList<PersonId> people,
        CancellationToken cancellationToken);

    /// <summary>Does what a manager wants to become of the KPIs of somebody who has left; where that needs to be told more, asks for it on the same card.</summary>
    Task<ChatCard> HandOverAsync(TenantId tenant, PersonId manager, HandoverOrder order, CancellationToken cancellationToken);

    /// <summary>Takes the answer of somebody who is asked to agree to something about KPIs. Answers with what stands in the place of the question.</summary>
    Task<ChatCard> ReplyAsync(TenantId tenant, PersonId person, ProposalReply reply, CancellationToken cancellationToken);

    /// <summary>Does what a manager wants done; where that needs to be told more, asks for it on the same card.</summary>
    /// <inheritdoc cref="ActAsync"/>
    Task<ChatCard> OrderAsync(TenantId tenant, PersonId manager, ManagerOrder order, CancellationToken cancellationToken);

    /// <summary>Writes a decision down, or puts one right. Answers with it, or with what is wrong with what was typed: then nothing is written down.</summary>
    Task<ChatCard> DecideAsync(TenantId tenant, PersonId person, DecisionWish wish, CancellationToken cancellationToken);

    /// <summary>Does something about a decision or its action item. Answers with it as it stands then.</summary>
    Task<ChatCard> PressAsync(TenantId tenant, PersonId person, ActionPress press, CancellationToken cancellationToken);
}
