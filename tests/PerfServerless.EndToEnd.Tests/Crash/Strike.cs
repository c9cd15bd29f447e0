namespace PerfServerless.EndToEnd.Tests.Crash;

/// <summary>What the app is doing when it is killed.</summary>
internal abstract record Strike
{
    private Strike() { }

    /// <summary>It sends the nth message since the strike was armed.</summary>
    public sealed record AtMessage(int Nth, Fate Fate) : Strike;

    /// <summary>It rewrites the nth message since the strike was armed.</summary>
    public sealed record AtRewrite(int Nth, Fate Fate) : Strike;

    /// <summary>Whatever it does so long after the strike was armed.</summary>
    public sealed record After(TimeSpan Delay) : Strike;
}
