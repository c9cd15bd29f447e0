namespace PerfServerless.Functions.Tests.World;

/// <summary>What goes wrong at the doors of a process: calls that fail before or after they had their effect.</summary>
internal sealed class Troubles(Random random, TimeProvider clock)
{
    /// <summary>Of how many calls one fails; 0 for none.</summary>
    public int OneOf { get; set; }

    /// <summary>The doors at which calls fail; all where null.</summary>
    public Type? Only { get; set; }

    /// <summary>When a call failed last.</summary>
    public DateTimeOffset Last { get; private set; } = DateTimeOffset.MinValue;

    /// <summary>Messages that were delivered and that the sender does not know of, at most.</summary>
    public int LostDeliveries { get; private set; }

    private int unrecorded;

    /// <summary>A commit was refused because something else changed meanwhile: where it was a form's record, it is read and tried again.</summary>
    public void Refused() => unrecorded++;

    /// <summary>A desk was written.</summary>
    public void Recorded() => unrecorded = Math.Max(0, unrecorded - 1);

    public Trouble Next(Type door, string call)
    {
        if (OneOf == 0 || (Only is not null && Only != door) || random.Next(OneOf) != 0) return Trouble.None;

        Last = clock.GetUtcNow();
        var trouble = random.Next(2) == 0 ? Trouble.Before : Trouble.After;
        if (call is "SendAsync" && trouble == Trouble.After) LostDeliveries++;
        // The record of what went out is a commit; which of them it was is not told here.
        if (call is "CommitAsync" && trouble == Trouble.Before) LostDeliveries++;
        // A read on the way to a form's second record fails it as well.
        if (unrecorded > 0 && call is not ("SendAsync" or "CommitAsync")) LostDeliveries++;
        return trouble;
    }

    /// <summary>The process died; what it had under way is as uncertain as a lost answer.</summary>
    public void Crashed()
    {
        Last = clock.GetUtcNow();
        LostDeliveries++;
    }
}
