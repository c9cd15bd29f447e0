namespace PerfServerless.Domain.Words.Catalogue.Operations;

/// <summary>Operations pages that have nothing to show, and why.</summary>
public static class OperationsNoticeWords
{
    public static readonly Word LinkExpired = new("operations.notice.link-expired");

    public static readonly Word LinkInvalid = new("operations.notice.link-invalid");

    public static readonly Word NewLink = new("operations.notice.new-link");

    public static readonly Word NoSuchList = new("operations.notice.no-such-list");

    public static readonly Word NoSuchPlace = new("operations.notice.no-such-place");

    public static readonly Word BeginAtStart = new("operations.notice.begin-at-start");

    public static readonly Word NoSuchInstance = new("operations.notice.no-such-instance");

    public static readonly Word<string> NeverStarted = new("operations.notice.never-started", "id");

    public static readonly Word NotActive = new("operations.notice.not-active");

    public static readonly Word Gone = new("operations.notice.gone");

    public static readonly Word PurgedMeanwhile = new("operations.notice.purged-meanwhile");
}
