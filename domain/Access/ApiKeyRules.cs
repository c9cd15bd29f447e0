namespace PerfServerless.Domain.Access;

/// <summary>The bounds of API keys.</summary>
public static class ApiKeyRules
{
    /// <summary>How many days a key lives where nobody says otherwise.</summary>
    public const int UsualDays = 90;

    public const int MostDays = 366;

    /// <summary>How many hours a replaced secret works on where nobody says otherwise.</summary>
    public const int UsualOverlapHours = 24;

    public const int MostOverlapHours = 168;

    public const int LongestName = 60;

    /// <summary>How many keys of an organisation may work at a time.</summary>
    public const int MostKeys = 50;
}
