namespace PerfServerless.Functions.Links;

/// <summary>What a signed link is worth.</summary>
public enum LinkCheck
{
    Valid,
    Expired,

    /// <summary>Changed, cut, or never signed here.</summary>
    Invalid,
}
