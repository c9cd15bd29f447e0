using System.Collections.Concurrent;
using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Ports;

namespace PerfServerless.Bot.Tests.Support;

/// <summary>A desk that writes down what it was asked, and answers with a line that says so.</summary>
internal sealed class RecordingDesk : IReviewDesk
{
    public ConcurrentQueue<string> Asked { get; } = new();

    public ConcurrentQueue<Submission> Submissions { get; } = new();

    /// <summary>Runs before each answer: a test may wait or throw here.</summary>
    public Func<string, Task> Before { get; set; } = _ => Task.CompletedTask;

    public Func<Submission, ChatCard> OnSubmit { get; set; } = s => new ChatCard.Line($"took {s.Request}");

    public async Task<ChatCard?> InstalledAsync(TenantId tenant, PersonId person, bool firstTime, CancellationToken cancellationToken)
    {
        await AskAsync($"installed {person} {(firstTime ? "first" : "again")}");
        return firstTime ? new ChatCard.Notice("Welcome", "I ask for numbers.", ["help"]) : null;
    }

    public Task RemovedAsync(TenantId tenant, PersonId person, CancellationToken cancellationToken) => AskAsync($"removed {person}");

    public async Task<ChatCard?> SaidAsync(TenantId tenant, PersonId person, string text, string activityId, CancellationToken cancellationToken)
    {
        await AskAsync($"said {person} {text}");
        return new ChatCard.Notice("Heard", text, []);
    }

    public async Task<ChatCard> SubmitAsync(TenantId tenant, PersonId person, Submission submission, CancellationToken cancellationToken)
    {
        Submissions.Enqueue(submission);
        await AskAsync($"submit {person} {submission.Request}");
        return OnSubmit(submission);
    }

    public Task<ChatCard> NextPageAsync(TenantId tenant, PersonId person, Submission submission, CancellationToken cancellationToken) =>
        AnswerAsync($"next {person} {submission.Request} {submission.Page}");

    public Task<ChatCard> CorrectAsync(TenantId tenant, PersonId person, RequestKey request, CancellationToken cancellationToken) => AnswerAsync($"correct {person} {request}");

    public Task<ChatCard> ShowAsync(TenantId tenant, PersonId person, RequestKey request, CancellationToken cancellationToken) => AnswerAsync($"show {person} {request}");

    public Task<ChatCard> StatementAsync(TenantId tenant, PersonId person, RequestKey request, CancellationToken cancellationToken) => AnswerAsync($"statement {person} {request}");

    public Task<ChatCard> StateAsync(TenantId tenant, PersonId person, StatementSubmission submission, CancellationToken cancellationToken) =>
        AnswerAsync($"state {person} {submission.Request} {submission.Kpi} {submission.Status} {submission.Reason}");

    public Task<ChatCard> NudgeAsync(TenantId tenant, PersonId manager, CycleKey cycle, IReadOnlyList<PersonId> people, CancellationToken cancellationToken) =>
        AnswerAsync($"nudge {manager} {cycle} {string.Join('+', people)}");

    public Task<ChatCard> ExcuseAsync(TenantId tenant, PersonId manager, CycleKey cycle, IReadOnlyList<PersonId> people, CancellationToken cancellationToken) =>
        AnswerAsync($"excuse {manager} {cycle} {string.Join('+', people)}");

    public Task<ChatCard> UndoExcuseAsync(TenantId tenant, PersonId manager, CycleKey cycle, IReadOnlyList<PersonId> people, CancellationToken cancellationToken) =>
        AnswerAsync($"undo {manager} {cycle} {string.Join('+', people)}");

    private async Task<ChatCard> AnswerAsync(string asked)
    {
        await AskAsync(asked);
        return new ChatCard.Line(asked);
    }

    private async Task AskAsync(string asked)
    {
        await Before(asked);
        Asked.Enqueue(asked);
    }
}
