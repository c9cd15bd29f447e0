namespace PerfServerless.Functions.Api;

/// <summary>What signed links may open.</summary>
public static class LinkPurposes
{
    public const string Brief = "brief";
    public const string Operations = "ops";
}
