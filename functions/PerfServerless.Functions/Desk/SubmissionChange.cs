using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Reviews;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Functions.CheckIns;

namespace PerfServerless.Functions.Desk;

/// <summary>What an accepted submission changes: computed without effects, committed in one step.</summary>
internal sealed record SubmissionChange(CheckInRequest Request, IReadOnlyList<Actual> Actuals, IReadOnlyList<TimelineEntry> Timeline)
{
    /// <summary>A redelivery comes within minutes; so many submissions of one request are remembered.</summary>
    private const int Remembered = 30;

    /// <returns>Null where the submission says nothing new.</returns>
    public static SubmissionChange? Of(CheckInContext context, Submission submission, SubmissionReading.Accepted accepted)
    {
        var request = context.Request;
        if (accepted.Values.Count == 0 && accepted.Confidence == request.Confidence && accepted.Blocker == request.Blocker) return null;

        var actuals = accepted.Values.Select(v => Actual(context, submission, v)).ToList();
        var given = actuals.ToDictionary(a => (a.Kpi, a.Period), a => a.Id);
        var owed = request.Owed.Select(o => given.TryGetValue((o.Kpi, o.Period), out var id) ? o with { ActualId = id } : o).ToList();
        var complete = owed.TrueForAll(o => o.Answered);

        var after = request with
        {
            Owed = owed,
            State = complete ? RequestState.Complete : request.State,
            CompletedAt = complete ? request.CompletedAt ?? context.Now : null,
            Confidence = accepted.Confidence,
            Blocker = accepted.Blocker,
            Submissions = [.. request.Submissions.Append(submission.Id).TakeLast(Remembered)],
            Unreachable = null,
        };
        return new(after, actuals, [.. Told(context, submission, actuals, newlyComplete: complete && request.State != RequestState.Complete)]);
    }

    /// <summary>A value came through another door and the request did not know it yet: the form that is about to become a receipt must not leave it owed.</summary>
    /// <returns>Null where nothing was taken in.</returns>
    public static SubmissionChange? TakingIn(CheckInRequest stored, CheckInContext context)
    {
        if (ReferenceEquals(stored, context.Request)) return null;

        var person = stored.Key.Person;
        IReadOnlyList<TimelineEntry> told = context.Request.State == RequestState.Complete ? [new($"completed-{person}", context.Now, TimelineKind.Completed, person)] : [];
        return new(context.Request, [], told);
    }

    private static Actual Actual(CheckInContext context, Submission submission, GivenValue value) => new()
    {
        // From what recorded it: the same submission taken twice is one actual.
        Id = $"ci-{ShortHash.Of($"{submission.Request}|{submission.Id}|{value.Item.Kpi}")}",
        Kpi = value.Item.Kpi,
        Period = value.Item.Period,
        Value = value.Value,
        Note = value.Note,
        RecordedBy = submission.Request.Person,
        RecordedAt = context.Now,
        Source = ActualSource.CheckIn,
        Corrects = value.Corrects,
    };

    private static IEnumerable<TimelineEntry> Told(CheckInContext context, Submission submission, List<Actual> actuals, bool newlyComplete)
    {
        var person = submission.Request.Person;
        var cause = ShortHash.Of(submission.Id);
        var corrected = actuals.Count(a => a.Corrects is not null);

        if (actuals.Count > corrected) yield return new($"submitted-{person}-{cause}", context.Now, TimelineKind.Submitted, person, Count: actuals.Count - corrected);
        if (corrected > 0) yield return new($"corrected-{person}-{cause}", context.Now, TimelineKind.Corrected, person, Count: corrected);
        if (newlyComplete) yield return new($"completed-{person}", context.Now, TimelineKind.Completed, person);
    }
}
