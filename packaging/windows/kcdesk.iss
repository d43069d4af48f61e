; Inno Setup: an installer of the frozen folder, for one person without admin rights, or for everybody.
;   iscc /DVersion=0.1.0 packaging\windows\kcdesk.iss       after packaging/bundle.sh, on Windows
[Setup]
AppId={{6E5C4C0E-6B0B-4D0A-9B55-7D6E3B1C2A41}
AppName=Kidney cancer guide
AppVersion={#Version}
AppPublisher=the kcdesk makers
DefaultDirName={autopf}\kcdesk
DefaultGroupName=Kidney cancer guide
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename=kcdesk-{#Version}-windows-setup
SetupIconFile=..\..\build\kcdesk.ico
UninstallDisplayIcon={app}\kcdesk.exe
Compression=lzma2/max
SolidCompression=yes
ChangesAssociations=yes

[Files]
Source: "..\..\build\bundle\kcdesk\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[InstallDelete]
; What an older version had and this one has not would be loaded otherwise. Settings and notes lie elsewhere.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{group}\Kidney cancer guide"; Filename: "{app}\kcdesk.exe"
Name: "{autodesktop}\Kidney cancer guide"; Filename: "{app}\kcdesk.exe"; Tasks: desktopicon

[Tasks]
Name: desktopicon; Description: "Put it on the desktop"

[Registry]
Root: HKA; Subkey: "Software\Classes\.kcpack"; ValueType: string; ValueData: "kcdesk.guide"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\kcdesk.guide\shell\open\command"; ValueType: string; ValueData: """{app}\kcdesk.exe"" --pack ""%1"""; Flags: uninsdeletekey

[Run]
Filename: "{app}\kcdesk.exe"; Description: "Open the guide"; Flags: nowait postinstall skipifsilent
