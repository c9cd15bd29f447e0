namespace PerfServerless.Domain.Words.Catalogue.Operations;

/// <summary>What is wrong with a setting: the host says it when it starts, and does not start.</summary>
public static class SettingsWords
{
    public static readonly Word PublicUrl = new("settings.public-url");

    public static readonly Word<string> PublicUrlWhole = new("settings.public-url-whole", "url");

    public static readonly Word DataFolder = new("settings.data-folder");

    public static readonly Word<int, int> BriefLinkDays = new("settings.brief-link-days", "fewest", "most");

    public static readonly Word<int, int> NudgesAWeek = new("settings.nudges-a-week", "fewest", "most");

    public static readonly Word VirtualOnlyInDevelopment = new("settings.virtual-only-in-development");

    public static readonly Word SpeedNeedsVirtual = new("settings.speed-needs-virtual");

    /// <summary>The number as it would be written as a setting.</summary>
    public static readonly Word<string> Speed = new("settings.speed", "most");

    /// <summary>The setting's name under <c>PerfServerless:Limits</c>.</summary>
    public static readonly Word<string, int, int> Limit = new("settings.limit", "name", "fewest", "most");

    public static readonly Word<string, string> LimitBelow = new("settings.limit-below", "name", "other");

    public static readonly Word NoUrls = new("settings.no-urls");

    public static readonly Word<string> NotLoopback = new("settings.not-loopback", "url");

    public static readonly Word<string> StorageUnusable = new("settings.storage-unusable", "why");

    /// <summary>Why is told in the words of whatever failed.</summary>
    public static readonly Word<string> CannotStart = new("settings.cannot-start", "why");

    public static readonly Word<string> AddressInUse = new("settings.address-in-use", "urls");

    public static readonly Word<string> KeyFileDamaged = new("settings.key-file-damaged", "path");

    public static readonly Word<string> PublicUrlHttps = new("settings.public-url-https", "url");

    public static readonly Word<string, string> InClear = new("settings.in-clear", "url", "setting");

    public static readonly Word<string, string> NoCertificate = new("settings.no-certificate", "path", "key");

    public static readonly Word<string, string> NoFile = new("settings.no-file", "setting", "path");

    public static readonly Word<string, string> ProxyUnreadable = new("settings.proxy-unreadable", "setting", "address");

    public static readonly Word<string> ForwardedBlindly = new("settings.forwarded-blindly", "setting");

    public static readonly Word EmulatorOutside = new("settings.emulator-outside");

    /// <summary>Others of the machine may have read it.</summary>
    public static readonly Word<string> KeyFileOpen = new("settings.key-file-open", "path");

    public static readonly Word<string> KeyFileForeign = new("settings.key-file-foreign", "path");

    /// <summary>Why is told in the words of the system.</summary>
    public static readonly Word<string, string> KeyFileUnreadable = new("settings.key-file-unreadable", "path", "why");
}
