namespace PerfServerless.Domain.Scorecards;

/// <summary>Through which door a value came.</summary>
public enum ActualSource
{
    Import,
    CheckIn,
    Api,
}
