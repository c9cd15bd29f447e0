namespace PerfServerless.Functions.Settings;

/// <summary>Which business clock the host runs by.</summary>
public sealed class ClockOptions
{
    public ClockMode Mode { get; set; } = ClockMode.System;

    /// <summary>Business seconds per real second, of a virtual clock only.</summary>
    public double Speed { get; set; } = 1;
}
