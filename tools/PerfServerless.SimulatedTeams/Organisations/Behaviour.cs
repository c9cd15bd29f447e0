namespace PerfServerless.SimulatedTeams.Organisations;

/// <summary>How a simulated person treats the bot.</summary>
public enum Behaviour
{
    /// <summary>Answers the first request.</summary>
    Prompt,

    /// <summary>Answers after the first reminder, however long ago he was asked.</summary>
    Late,

    /// <summary>Never answers.</summary>
    Silent,

    /// <summary>Never installs the bot.</summary>
    NotInstalled,

    /// <summary>Installed the bot and blocked it.</summary>
    Blocked,

    /// <summary>Is played by the Agents Playground and not here.</summary>
    Emulator,
}
