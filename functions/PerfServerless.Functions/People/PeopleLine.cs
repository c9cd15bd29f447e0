namespace PerfServerless.Functions.People;

/// <summary>The changes of one organisation's people, one behind the other.</summary>
internal sealed class PeopleLine
{
    private readonly Lock gate = new();
    private readonly Queue<IWaitingChange> waiting = [];
    private bool isWorkedOff;

    /// <returns>True where nobody works the line off: whoever came has to.</returns>
    public bool Join(IWaitingChange change)
    {
        lock (gate)
        {
            waiting.Enqueue(change);
            if (isWorkedOff) return false;
            return isWorkedOff = true;
        }
    }

    /// <returns>Those in front; none where the line has ended, and whoever comes next has to work it off.</returns>
    public IReadOnlyList<IWaitingChange> Take(int most)
    {
        lock (gate)
        {
            List<IWaitingChange> taken = [];
            while (taken.Count < most && waiting.TryDequeue(out var next)) taken.Add(next);
            isWorkedOff = taken.Count > 0;
            return taken;
        }
    }
}
