namespace PerfServerless.Domain.Words.Catalogue.Api;

/// <summary>What a link says that opens nothing: what happened, why, and what to do.</summary>
public static class LinkPageWords
{
    public static readonly Word Expired = new("page.link-expired");
    public static readonly Word ExpiredWhy = new("page.link-expired-why");
    public static readonly Word ExpiredDo = new("page.link-expired-do");
    public static readonly Word NotValid = new("page.link-not-valid");
    public static readonly Word NotValidWhy = new("page.link-not-valid-why");
    public static readonly Word NotValidDo = new("page.link-not-valid-do");
    public static readonly Word NotYours = new("page.link-not-yours");
    public static readonly Word NotYoursWhy = new("page.link-not-yours-why");
    public static readonly Word NotYoursDo = new("page.link-not-yours-do");
    public static readonly Word Gone = new("page.link-gone");
    public static readonly Word GoneWhy = new("page.link-gone-why");
    public static readonly Word GoneDo = new("page.link-gone-do");
}
