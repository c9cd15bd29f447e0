namespace PerfServerless.Host.Simulation.People;

/// <summary>How somebody deals with what he is asked for.</summary>
internal enum Habit
{
    /// <summary>Answers within two hours.</summary>
    Prompt,

    /// <summary>Answers within a few days.</summary>
    Late,

    /// <summary>Gives a part at once and the rest later.</summary>
    Half,

    /// <summary>Mistypes first.</summary>
    Clumsy,

    /// <summary>Answers one card of three.</summary>
    Forgetful,

    /// <summary>Never answers a card by himself.</summary>
    Silent,
}
