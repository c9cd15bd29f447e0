namespace PerfServerless.Domain.Access;

/// <summary>What an API key may do for its organisation. None includes another.</summary>
public enum KeyScope
{
    /// <summary>Cadences, cycles, briefs, exports and facts.</summary>
    Read,

    /// <summary>Pushes values.</summary>
    Actuals,

    /// <summary>Imports the organisation's folder.</summary>
    Import,

    /// <summary>Sees and steers the organisation's orchestrations.</summary>
    Operate,

    /// <summary>Brings and changes the organisation's people, as a directory does.</summary>
    People,
}
