namespace PerfServerless.Functions.Events;

/// <summary>Runs something whenever it is asked to, never twice at once: what is asked for while it runs is done once more after it.</summary>
/// <param name="work">It handles its own failures.</param>
internal sealed class SerialRun(Func<Task> work)
{
    private const int Idle = 0;
    private const int Running = 1;
    private const int AskedAgain = 2;

    private int state;

    /// <summary>Asks for a run; does not wait for it.</summary>
    public void Ask()
    {
        if (Interlocked.Exchange(ref state, AskedAgain) == Idle) Current = RunAsync();
    }

    /// <summary>The last run that was begun.</summary>
    public Task Current { get; private set; } = Task.CompletedTask;

    private async Task RunAsync()
    {
        await Task.Yield(); // whoever asks does not do the work
        do
        {
            Interlocked.Exchange(ref state, Running);
            await work();
        }
        while (Interlocked.CompareExchange(ref state, Idle, Running) != Running);
    }
}
