namespace PerfServerless.Functions.Settings;

/// <summary>Where business time comes from.</summary>
public enum ClockMode
{
    /// <summary>The machine's clock.</summary>
    System,

    /// <summary>
    /// A clock that starts at the organisation's own date and can be run faster or moved forward; for samples and trials, in Development
    /// only.
    /// </summary>
    Virtual,
}
