using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Scorecards;

namespace PerfServerless.Functions.People;

/// <summary>A change of people with its answer.</summary>
internal sealed class WaitingChange<T>(Func<Scorecard, IEnumerable<PersonId>> about, Func<PeopleDraft, T> decide) : IWaitingChange
{
    private readonly TaskCompletionSource<T> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? decided;
    private Exception? failed;

    public Task<T> Answer => answer.Task;

    public IEnumerable<PersonId> About(Scorecard scorecard) => about(scorecard);

    public void Decide(PeopleDraft draft)
    {
        try
        {
            (decided, failed) = (decide(draft), null);
        }
        catch (Exception e)
        {
            failed = e; // its own fault: the others of its batch go on
        }
    }

    public void Settle()
    {
        if (failed is { } why) answer.TrySetException(why);
        else answer.TrySetResult(decided!);
    }

    public void Fail(Exception why) => answer.TrySetException(why);
}
