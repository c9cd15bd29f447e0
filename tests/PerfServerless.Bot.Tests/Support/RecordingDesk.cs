using System.Collections.Concurrent;
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
using PerfServerless.Domain.Words;

namespace PerfServerless.Bot.Tests.Support;

/// <summary>A desk that writes down what it was asked, and answers with a line that says so.</summary>
internal sealed class RecordingDesk : IReviewDesk
{
    public ConcurrentQueue<string> Asked { get; } = new();

    public ConcurrentQueue<Submission> Submissions { get; } = new();

    /// <summary>Runs before each answer: a test may wait or throw here.</summary>
    public Func<string, Task> Before { get; set; } = _ => Task.CompletedTask;

    public Func<Submission, ChatCard> OnSubmit { get; set; } = s => new ChatCard.Line(PartWords.Verbatim.Say($"took {s.Desk}"));

    public async Task<ChatCard?> InstalledAsync(TenantId tenant, PersonId person, bool firstTime, CancellationToken cancellationToken)
    {
        await AskAsync($"installed {person} {(firstTime ? "first" : "again")}");
        return firstTime ? new ChatCard.Notice(PartWords.Verbatim.Say("Welcome"), PartWords.Verbatim.Say("I ask for numbers."), [ChatCommand.Help]) : null;
    }

    /// <summary>Of these it is asked whether they were read.</summary>
    public List<MessageReference> Sent { get; } = [];

    public Task ReadAsync(TenantId tenant, PersonId person, Func<MessageReference, bool> isRead, CancellationToken cancellationToken) =>
        AskAsync($"read {person} {string.Join(' ', Sent.Where(isRead).Select(r => r.Value))}");

    public Task RemovedAsync(TenantId tenant, PersonId person, CancellationToken cancellationToken) => AskAsync($"removed {person}");

    public async Task<ChatCard?> SaidAsync(TenantId tenant, PersonId person, string text, string activityId, CancellationToken cancellationToken)
    {
        await AskAsync($"said {person} {text}");
        return new ChatCard.Notice(PartWords.Verbatim.Say("Heard"), PartWords.Verbatim.Say(text), []);
    }

    public async Task<ChatCard> SubmitAsync(Scorecard scorecard, PersonId person, Submission submission, CancellationToken cancellationToken)
    {
        Submissions.Enqueue(submission);
        await AskAsync($"submit {person} {submission.Desk}");
        return OnSubmit(submission);
    }

    public Task<ChatCard> NextPageAsync(Scorecard scorecard, PersonId person, Submission submission, CancellationToken cancellationToken) =>
        AnswerAsync($"next {person} {submission.Desk} {submission.Page}");

    public Task<ChatCard> CorrectAsync(TenantId tenant, PersonId person, CancellationToken cancellationToken) => AnswerAsync($"correct {person}");

    public Task<ChatCard> ShowAsync(TenantId tenant, PersonId person, CancellationToken cancellationToken) => AnswerAsync($"show {person}");

    public Task<ChatCard> OfferStatementAsync(TenantId tenant, PersonId person, RequestKey request, CancellationToken cancellationToken) =>
        AnswerAsync($"statement {person} {request}");

    public Task<ChatCard> TakeStatementAsync(TenantId tenant, PersonId person, StatementSubmission submission, CancellationToken cancellationToken) =>
        AnswerAsync($"state {person} {submission.Request} {submission.Kpi} {submission.Status} {submission.Reason}");

    public Task<ChatCard> ActAsync(
        TenantId tenant, PersonId manager, CycleKey cycle, ManagerAct act, IReadOnlyList<PersonId> people, CancellationToken cancellationToken) =>
        AnswerAsync($"{act} {manager} {cycle} {string.Join('+', people)}");

    public Task<ChatCard> OrderAsync(TenantId tenant, PersonId manager, ManagerOrder order, CancellationToken cancellationToken) =>
        AnswerAsync($"{(order.Filled ? "order" : "ask")} {order.Act} {manager} {order.Cycle} {string.Join('+', order.People)} {order.Reason}{order.Days}".TrimEnd());

    public Task<ChatCard> HandOverAsync(TenantId tenant, PersonId manager, HandoverOrder order, CancellationToken cancellationToken) =>
        AnswerAsync($"handover {manager} {order.Left} {string.Join('+', order.Wish.Kpis)} {order.Wish.Name}{order.Wish.Person}");

    public Task<ChatCard> ReplyAsync(TenantId tenant, PersonId person, ProposalReply reply, CancellationToken cancellationToken) =>
        AnswerAsync($"reply {person} {reply.Owner} {reply.Id} {reply.Agrees} {reply.Reason}".TrimEnd());

    public Task<ChatCard> DecideAsync(TenantId tenant, PersonId person, DecisionWish wish, CancellationToken cancellationToken) =>
        AnswerAsync($"decide {person} {wish.Mends}{wish.Cycle} {wish.Text} {wish.Owner}{wish.Person} {wish.Due}".TrimEnd());

    public Task<ChatCard> PressAsync(TenantId tenant, PersonId person, ActionPress press, CancellationToken cancellationToken) =>
        AnswerAsync($"press {person} {press.Key} {press.Move} {press.Note}{press.Due}".TrimEnd());

    private async Task<ChatCard> AnswerAsync(string asked)
    {
        await AskAsync(asked);
        return new ChatCard.Line(PartWords.Verbatim.Say(asked));
    }

    private async Task AskAsync(string asked)
    {
        await Before(asked);
        Asked.Enqueue(asked);
    }
}
